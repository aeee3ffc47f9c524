/* global CKEDITOR */
// CKEditor in the words of this newsroom: what its Vietnamese translation leaves in English or says oddly; and without the
// fields of its dialogs whose values are not kept.
(() => {
  "use strict";

  const WORDS = {
    "editorPanel": "Bảng chọn của khung soạn thảo",
    "common.editorHelp": "Bấm Alt+0 để xem các phím tắt",
    "common.cancel": "Hủy",
    "common.generalTab": "Chung",
    "contextmenu.options": "Trình đơn",
    "toolbar.toolbarGroups.clipboard": "Dán, hoàn tác",
    "notification.closed": "Đã đóng thông báo.",
    "undo.undo": "Hoàn tác",
    "undo.redo": "Làm lại",
    "pastetext.button": "Dán chữ thường (bỏ định dạng)",
    "pastetext.pasteNotification": "Hãy bấm %1 để dán. Trình duyệt này không cho dán bằng nút.",
    "pastefromword.toolbar": "Dán từ Word",
    "clipboard.pasteNotification": "Hãy bấm %1 để dán. Trình duyệt này không cho dán bằng nút.",
    "clipboard.pasteMsg": "Hãy dán nội dung vào ô dưới đây rồi bấm Đồng ý.",
    "clipboard.fileFormatNotSupportedNotification": "Ở đây chỉ dán hoặc kéo thả được tệp ảnh JPEG, PNG hoặc WebP.",
    "clipboard.fileWithoutFormatNotSupportedNotification": "Ở đây chỉ dán hoặc kéo thả được tệp ảnh JPEG, PNG hoặc WebP.",
    "clipboard.copyError": "Trình duyệt không cho sao chép bằng nút. Hãy bấm Ctrl+C.",
    "clipboard.cutError": "Trình duyệt không cho cắt bằng nút. Hãy bấm Ctrl+X.",
    "filetools.loadError": "Không đọc được tệp này.",
    "filetools.networkError": "Mất kết nối khi đang tải tệp lên. Hãy thử lại.",
    "filetools.httpError404": "Máy chủ chưa nhận được tệp (mã 404). Hãy thử lại sau ít phút.",
    "filetools.httpError403": "Máy chủ không cho tải tệp này lên (mã 403). Hãy đăng nhập lại rồi thử lại.",
    "filetools.httpError": "Máy chủ chưa nhận được tệp (mã %1). Hãy thử lại sau ít phút.",
    "filetools.responseError": "Máy chủ trả lời không đúng. Hãy thử lại sau ít phút.",
    "format.tag_p": "Đoạn văn",
    "format.tag_h2": "Đề mục lớn",
    "format.tag_h3": "Đề mục nhỏ",
    "list.bulletedlist": "Danh sách dấu chấm",
    "list.numberedlist": "Danh sách đánh số",
    "blockquote.toolbar": "Trích dẫn",
    "showblocks.toolbar": "Hiện khung các đoạn",
    "maximize.maximize": "Soạn toàn màn hình",
    "maximize.minimize": "Thôi toàn màn hình",
    "find.title": "Tìm và thay",
    "find.find": "Tìm",
    "find.findWhat": "Tìm chữ:",
    "find.matchWord": "Chỉ tìm cả từ",
    "find.matchCyclic": "Đến cuối bài thì tìm lại từ đầu",
    "link.displayText": "Chữ hiện ra",
    "link.noTel": "Hãy nhập số điện thoại",
    "link.phoneNumber": "Số điện thoại",
    "link.toPhone": "Điện thoại",
    "link.toUrl": "Địa chỉ (URL)",
    "link.anchor.errorWhitespace": "Tên điểm neo không được có khoảng trắng",
    "table.caption": "Tên bảng",
    "table.headers": "Ô đầu đề",
    "table.cell.columnHeader": "Đầu đề cột",
    "table.cell.rowHeader": "Đầu đề hàng",
    "widget.label": "%1",
    "uploadwidget.abort": "Đã dừng tải ảnh lên.",
    "uploadwidget.doneOne": "Đã tải ảnh lên.",
    "uploadwidget.doneMany": "Đã tải lên %1 ảnh.",
    "uploadwidget.uploadOne": "Đang tải ảnh lên ({percentage}%)…",
    "uploadwidget.uploadMany": "Đang tải ảnh lên: xong {current} trên {max} ({percentage}%)…",
  };

  // What Alt+0 shows: the editor's own list of keys is English in part.
  const KEYS = [
    ["Lên thanh công cụ", "Alt+F10. Phím mũi tên sang nút khác, Tab sang nhóm khác, Enter để chọn, Esc để trở lại bài."],
    ["Trong hộp thoại", "Tab sang ô sau, Shift+Tab về ô trước, Enter để đồng ý, Esc để đóng mà không thay đổi gì."],
    ["Trình đơn tại chỗ", "Shift+F10. Phím mũi tên để di chuyển, Enter để chọn, Esc để đóng."],
    ["Hoàn tác, làm lại", "Ctrl+Z, Ctrl+Y."],
    ["Đậm, nghiêng, gạch chân", "Ctrl+B, Ctrl+I, Ctrl+U."],
    ["Chèn hoặc sửa liên kết", "Ctrl+L."],
    ["Dán chữ thường", "Ctrl+Shift+V."],
  ];

  const FIELDS_NOT_KEPT = {
    table: { info: ["txtBorder", "cmbAlign", "txtWidth", "txtHeight", "txtCellSpace", "txtCellPad", "txtSummary"] },
  };

  function say(language, path, words) {
    const names = path.split(".");
    const last = names.pop();
    const place = names.reduce((part, name) => part && part[name], language);
    if (place) {
      place[last] = words;
    }
  }

  function explainKeys(definition) {
    const keys = KEYS.map(([what, how]) => `<dt><strong>${what}</strong></dt><dd>${how}</dd>`).join("");
    definition.title = "Phím tắt của khung soạn thảo";
    definition.getContents("info").get("legends").html = `<div role="document" tabindex="-1"><dl>${keys}</dl></div>`;
  }

  /** The links that CKEditor uses as buttons go nowhere; the browser would complain that the page's policy forbids it. */
  function stayOnLinksToNowhere(event) {
    const link = event.target instanceof Element && event.target.closest("a[href^='javascript:']");
    if (link && link.closest("[class*='cke_']")) {
      event.preventDefault();
    }
  }

  CKEDITOR.plugins.add("newsroom", {
    onLoad() {
      document.addEventListener("click", stayOnLinksToNowhere);
      CKEDITOR.on("dialogDefinition", (event) => {
        if (event.data.name === "a11yHelp") {
          explainKeys(event.data.definition);
        }
        const tabs = FIELDS_NOT_KEPT[event.data.name.replace("tableProperties", "table")] || {};
        Object.keys(tabs).forEach((tab) => tabs[tab].forEach((field) => event.data.definition.getContents(tab).remove(field)));
      });
    },

    // Before any plugin makes its buttons.
    beforeInit(editor) {
      Object.keys(WORDS).forEach((path) => say(editor.lang, path, WORDS[path]));
    },

    afterInit(editor) {
      editor.removeMenuItem("tablecell_properties");
    },
  });
})();
