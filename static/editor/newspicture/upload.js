/* global CKEDITOR */
// Pictures that are pasted, or dragged into the text from the computer: each is uploaded at once and becomes a picture of the
// library; meanwhile a placeholder keeps its place. What fails leaves words in its place and never takes text with it.
(() => {
  "use strict";

  const DATA_IMAGE = /^data:image\/[\w.+-]+;base64,/i;
  const EMBEDDED = /<img[^>]+src=["']?(?:data:image\/|blob:)/i;
  const LONE_IMAGE = /^\s*(?:<meta[^>]*>|<!--[\s\S]*?-->|\s)*<img[^>]*>(?:<!--[\s\S]*?-->|\s)*$/i;

  // In characters, as portal/html_tokens.py reads: a longer text is saved by no button. What is not sent stays where it is.
  const LONGEST_TEXT = 1000000;

  let pasted = 0;

  function nameOf(type) {
    pasted += 1;
    return `anh-dan-${pasted}.${type.replace("jpeg", "jpg")}`;
  }

  function placeholder(loader) {
    const element = new CKEDITOR.dom.element("figure");
    element.setText(`Đang tải ảnh lên: ${loader.fileName || loader.name}…`);
    return element;
  }

  function replacement(loader) {
    const name = CKEDITOR.tools.htmlEncode(loader.fileName);
    return `<p><strong>${CKEDITOR.newsPicture.mark(name)}</strong></p>`;
  }

  function addWidget(editor) {
    const settings = editor.config.newspicture;
    editor.filter.allow("figure[!data-cke-upload-id,data-widget]");
    CKEDITOR.fileTools.addUploadWidget(editor, "newspictureupload", {
      // Others are uploaded too where they are pictures: the server says best what to do with them.
      supportedTypes: /^image\//,
      uploadUrl: settings.upload,
      loadMethod: "upload",

      fileToElement(file) {
        if (file.size > settings.maximumBytes) {
          editor.showNotification(CKEDITOR.tools.htmlEncode(settings.tooHeavy), "warning");
          return null;
        }
        return placeholder(file);
      },

      onUploaded(loader) {
        this.replaceWith(CKEDITOR.newsPicture.figure(loader.responseData.id));
      },

      onError(loader) {
        this.replaceWith(replacement(loader));
        return false;
      },

      // Saved before the upload has ended.
      downcast() {
        const paragraph = CKEDITOR.htmlParser.fragment.fromHtml(replacement(this._getLoader())).children[0];
        paragraph.remove();
        return paragraph;
      },
    });
  }

  /** Uploads the pictures that travel inside pasted HTML, and puts placeholders in their places. */
  function uploadEmbedded(editor, html) {
    // A document that is never shown: nothing in it runs or is fetched.
    const holder = document.implementation.createHTMLDocument("").body;
    holder.innerHTML = html;
    holder.querySelectorAll("img").forEach((image) => {
      const source = image.getAttribute("src") || "";
      let loader = null;
      if (DATA_IMAGE.test(source)) {
        const type = source.slice("data:image/".length, source.indexOf(";"));
        loader = editor.uploadRepository.create(source, nameOf(type));
        loader.upload(editor.config.newspicture.upload);
      } else if (source.startsWith(`blob:${window.location.origin}/`)) {
        loader = uploadFromMemory(editor, source);
      }
      if (loader) {
        const element = placeholder(loader);
        CKEDITOR.fileTools.markElement(element, "newspictureupload", loader.id);
        CKEDITOR.fileTools.bindNotifications(editor, loader);
        image.replaceWith(holder.ownerDocument.importNode(element.$, true));
      }
    });
    return holder.innerHTML;
  }

  function uploadFromMemory(editor, source) {
    const loader = editor.uploadRepository.create(new Blob([], { type: "image/png" }), nameOf("png"));
    fetch(source)
      .then((response) => response.blob())
      .then((blob) => {
        loader.file = blob;
        loader.total = blob.size;
        loader.upload(editor.config.newspicture.upload);
      })
      .catch(() => loader.changeStatus("error"));
    return loader;
  }

  function onPaste(event) {
    const data = event.data;
    const isFromOutside = data.dataTransfer.getTransferType(event.editor) === CKEDITOR.DATA_TRANSFER_EXTERNAL;
    if (isFromOutside && EMBEDDED.test(data.dataValue)) {
      data.dataValue = uploadEmbedded(event.editor, data.dataValue);
    }
  }

  /** A caption has no place for a picture. */
  function keepOutOfCaption(event) {
    const transfer = event.data.dataTransfer;
    if (event.editor.activeFilter !== event.editor.filter && transfer && transfer.getFilesCount()) {
      event.cancel();
      event.editor.showNotification("Hãy đặt con trỏ vào thân bài, ngoài dòng chú thích, rồi dán ảnh lần nữa.", "warning");
    }
  }

  /** "Copy image" in a browser gives the picture itself and its address somewhere else: the picture is wanted. */
  function preferFile(event) {
    const transfer = event.data.dataTransfer;
    const html = event.data.dataValue || (transfer && transfer.getData("text/html", true)) || "";
    if (transfer && transfer.getFilesCount() === 1 && LONE_IMAGE.test(html.replace(/<\/?(?:html|body)[^>]*>/gi, ""))) {
      event.data.dataValue = "";
    }
  }

  function isUploading(editor) {
    return editor.uploadRepository.loaders.some((loader) => /^(?:loading|uploading)$/.test(loader.status));
  }

  /** The form waits for pictures that are on their way, and is not sent with a text that the server would not take. */
  function holdForm(editor) {
    const form = editor.element.$.form;
    if (form) {
      const hold = (event) => {
        const reason = whyNotYet(editor);
        if (reason) {
          event.preventDefault();
          event.stopImmediatePropagation();
          editor.showNotification(reason, "warning");
        }
      };
      form.addEventListener("submit", hold, true);
    }
  }

  function whyNotYet(editor) {
    if (isUploading(editor)) return "Còn ảnh đang tải lên. Hãy đợi tải xong rồi bấm lưu lần nữa.";
    if (editor.getData().length > LONGEST_TEXT) {
      return (
        "Bài dài quá một triệu ký tự nên chưa gửi đi; chữ vẫn còn nguyên ở đây. Thường là vì có ảnh dán thẳng vào chữ: hãy xóa ảnh " +
        "ấy, rồi đưa ảnh vào bằng nút Chèn ảnh."
      );
    }
    return "";
  }

  /** A file that is dropped beside the text would be opened by the browser in the place of the page, and of the text. */
  function keepPageOnDrop() {
    ["dragover", "drop"].forEach((name) =>
      document.addEventListener(name, (event) => {
        const takesFiles = event.target instanceof HTMLInputElement && event.target.type === "file";
        if (!event.defaultPrevented && !takesFiles && Array.from(event.dataTransfer.types).includes("Files")) {
          event.preventDefault();
        }
      }),
    );
  }

  CKEDITOR.plugins.add("newspictureupload", {
    requires: "uploadwidget",

    onLoad: keepPageOnDrop,

    init(editor) {
      addWidget(editor);
      editor.on("fileUploadRequest", (event) => {
        event.data.fileLoader.xhr.setRequestHeader("X-CSRFToken", CKEDITOR.newsPicture.token(editor));
      });
      editor.uploadRepository.on("instanceCreated", (event) => {
        const loader = event.data;
        const explain = () => {
          loader.message = CKEDITOR.tools.htmlEncode(CKEDITOR.newsPicture.refusal(loader.xhr || {}));
        };
        // Before the notice is shown: the sentence of our server instead of the number of the error.
        loader.on("error", explain, null, null, 1);
      });
      editor.on("paste", keepOutOfCaption, null, null, 1);
      // Before and after the clipboard plugin has made HTML of what came, and cleaned it.
      editor.on("paste", preferFile, null, null, 2);
      editor.on("paste", onPaste, null, null, 9);
      editor.on("instanceReady", () => holdForm(editor));
    },
  });
})();
