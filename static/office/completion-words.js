// The one sentence that Select2's Vietnamese translation lacks: what a field with suggestions says when its request fails.
// A module runs after Select2 has been loaded and before the admin makes its fields.
const jQuery = window.django && window.django.jQuery;

if (jQuery && jQuery.fn.select2) {
  const words = jQuery.fn.select2.amd.require("select2/i18n/vi");
  words.errorLoading = () => "Chưa tải được gợi ý. Hãy gõ lại; nếu vẫn không được, hãy đăng nhập lại ở một thẻ khác.";
}
