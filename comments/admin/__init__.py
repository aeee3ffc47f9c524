from comments.admin.comment import CommentAdmin
from comments.admin.registers import ConsentTextAdmin, RejectionReasonAdmin, ThreadAdmin

__all__ = ["CommentAdmin", "ConsentTextAdmin", "RejectionReasonAdmin", "ThreadAdmin"]
