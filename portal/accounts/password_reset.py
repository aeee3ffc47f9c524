"""A new password by mail."""

from django.contrib.auth.views import PasswordResetConfirmView, PasswordResetView
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy

from portal.accounts import devices, throttle
from portal.accounts.forms import ResetForm, tell_of_new_password
from portal.models import FailedAttempt, User


class ResetView(PasswordResetView):
    """Asks for the address. The answer is the same whether it is known, unknown, or was given too often."""

    form_class = ResetForm
    template_name = "registration/password_reset_form.html"
    success_url = reverse_lazy("admin:password_reset_done")

    def form_valid(self, form: ResetForm) -> HttpResponse:
        try:
            # Never said to have succeeded: every mail counts.
            throttle.begin(FailedAttempt.Kind.RESET, form.cleaned_data["email"], self.request)
        except throttle.TooSoon:
            return HttpResponseRedirect(self.get_success_url())
        return super().form_valid(form)


class ResetConfirmView(PasswordResetConfirmView):
    """The address of the mail: a new password, and whatever was held against the account is forgotten."""

    template_name = "registration/password_reset_confirm.html"
    success_url = reverse_lazy("admin:password_reset_complete")

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        user = User.objects.get(pk=self.user.pk)
        throttle.forgive(user.username)
        devices.remember(self.request, response, user)
        tell_of_new_password(user)
        return response
