from comments.admin.comment import CommentAdmin
from comments.admin.personal_data import PersonalDataRequestAdmin
from comments.admin.registers import ConsentTextAdmin, RejectionReasonAdmin, ThreadAdmin

__all__ = ["CommentAdmin", "ConsentTextAdmin", "PersonalDataRequestAdmin", "RejectionReasonAdmin", "ThreadAdmin"]
