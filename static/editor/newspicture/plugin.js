/* global CKEDITOR */
// A picture of the library in a text. Stored: <figure data-picture="12"><figcaption>own caption</figcaption></figure>, the
// caption optional; shown in the editor: the same figure with the picture in it, and a hint of what readers will see under it.
(() => {
  "use strict";

  const NUMBER = /^[1-9][0-9]{0,8}$/;
  const MARK = (name) => `[Ảnh chưa tải lên: ${name} – hãy chèn lại]`;

  const MARKED =
    "Có ảnh không dán theo được. Chỗ của ảnh được đánh dấu “[Ảnh chưa tải lên…]”: hãy lưu ảnh về máy rồi chèn lại bằng nút " +
    "“Chèn ảnh”.";

  /** What the three plugins of this folder share. */
  CKEDITOR.newsPicture = {
    /** The words that take the place of a picture that the site does not have. */
    mark: MARK,

    /** The address of one picture's door; the templates hold 0 in the place of the number. */
    address: (template, id) => template.replace("/0/", `/${id}/`),

    figure: (id) => `<figure data-picture="${Number(id)}"></figure>`,

    /** Django's token; the cookie is the newer of the two when somebody signed in again in another tab. */
    token(editor) {
      const cookie = document.cookie.match(/(?:^|;\s*)(?:__Host-)?csrftoken=([^;]+)/);
      const field = editor.element.$.form && editor.element.$.form.elements.csrfmiddlewaretoken;
      return cookie ? decodeURIComponent(cookie[1]) : (field && field.value) || "";
    },

    /** What to tell the person after a request that failed. */
    refusal(xhr) {
      try {
        return JSON.parse(xhr.responseText).error.message;
      } catch (error) {
        return xhr.status
          ? `Máy chủ chưa làm được việc này (mã ${xhr.status}). Hãy thử lại sau ít phút.`
          : "Chưa liên lạc được với máy chủ. Hãy kiểm tra kết nối mạng rồi thử lại; bài đang viết vẫn còn đây.";
      }
    },

    /** The server's answer to a GET, or to a POST of `form`; rejected with an Error to show. `onProgress` gets 0 to 1. */
    ask(editor, address, form, onProgress) {
      return new Promise((resolve, reject) => {
        const xhr = new XMLHttpRequest();
        xhr.open(form ? "POST" : "GET", address);
        xhr.setRequestHeader("X-CSRFToken", CKEDITOR.newsPicture.token(editor));
        xhr.upload.onprogress = (event) => onProgress && event.lengthComputable && onProgress(event.loaded / event.total);
        xhr.onerror = () => reject(new Error(CKEDITOR.newsPicture.refusal(xhr)));
        xhr.onload = () => {
          try {
            if (xhr.status === 200) {
              resolve(JSON.parse(xhr.responseText));
              return;
            }
          } catch (error) {
            // Not JSON, so not an answer of ours: told below.
          }
          reject(new Error(CKEDITOR.newsPicture.refusal(xhr)));
        };
        xhr.send(form);
      });
    },

    /** Puts the cursor behind a picture, where the text goes on. */
    goAfter(widget) {
      let next = widget.wrapper.getNext();
      if (!next || !next.is || !next.is("p")) {
        next = new CKEDITOR.dom.element("p");
        next.appendBogus();
        next.insertAfter(widget.wrapper);
      }
      const start = widget.editor.createRange();
      start.moveToElementEditStart(next);
      start.select();
    },

    /** Tell every place in the text where the picture stands what its description and its own caption are. */
    describe(editor, details) {
      described[details.id] = Promise.resolve(details);
      Object.values(editor.widgets.instances)
        .filter((widget) => widget.name === "newspicture" && Number(widget.data.id) === details.id)
        .forEach((widget) => show(widget, details));
    },
  };

  // The texts of pictures by number, as promises, so that one that stands twice is asked for once.
  const described = {};

  function show(widget, details) {
    if (!widget.wrapper || !widget.wrapper.getParent()) {
      return;
    }
    const hints = [];
    hints.push(details.alt ? `Mô tả: ${details.alt}` : "Chưa có mô tả ảnh (bấm đúp vào ảnh để ghi).");
    hints.push(details.caption ? `Chú thích chung: ${details.caption}` : "");
    hints.push(details.credit ? `Nguồn: ${details.credit}` : "");
    hints.push("Khung trên để ghi chú thích riêng trong bài, nếu cần.");
    widget.editor.fire("lockSnapshot");
    widget.parts.img.setAttribute("alt", details.alt);
    widget.element.setAttribute("data-cke-hint", hints.filter(Boolean).join(" · "));
    widget.editor.fire("unlockSnapshot");
  }

  function plainText(element) {
    const texts = [];
    element.forEach((node) => texts.push(node.value), CKEDITOR.NODE_TEXT);
    return CKEDITOR.tools.trim(texts.join("").replace(/&nbsp;|\s+/g, " "));
  }

  function imageName(attributes) {
    const source = attributes.src || "";
    const address = /^(?:https?|file):/i.test(source) ? source.split(/[?#]/)[0].replace(/^.*[/\\]/, "") : "";
    let name = attributes.alt || address;
    try {
      name = decodeURIComponent(name);
    } catch (error) {
      // A percent sign that means itself.
    }
    return CKEDITOR.tools.htmlEncode(CKEDITOR.tools.trim(name).slice(0, 60) || "ảnh được dán");
  }

  /** Every <img> in what enters the text gives way to words: pictures come from the library only. */
  function markForeignImages(fragment) {
    const found = [];
    fragment.forEach((element) => {
      // A picture that is copied or moved inside the editor comes as the widget that it is.
      if (element.name === "img" && !element.getAscendant((parent) => parent.attributes && parent.attributes["data-widget"])) {
        found.push(element);
      }
    }, CKEDITOR.NODE_ELEMENT);
    found.forEach((image) => {
      const strong = new CKEDITOR.htmlParser.element("strong");
      strong.add(new CKEDITOR.htmlParser.text(MARK(imageName(image.attributes))));
      image.replaceWith(strong);
    });
    return found.length > 0;
  }

  function addWidget(editor) {
    const addresses = editor.config.newspicture;
    editor.widgets.add("newspicture", {
      pathName: "ảnh",
      // Nothing but letters: the caption is stored as plain text.
      editables: { caption: { selector: "figcaption", pathName: "chú thích riêng", allowedContent: {} } },
      parts: { img: "img" },

      upcast(element, data) {
        const id = element.attributes["data-picture"];
        if (element.name !== "figure" || !NUMBER.test(id)) {
          return false;
        }
        const caption = new CKEDITOR.htmlParser.element("figcaption");
        element.forEach((child) => {
          if (child.name === "figcaption" && !caption.children.length) {
            caption.add(new CKEDITOR.htmlParser.text(plainText(child)));
          }
        }, CKEDITOR.NODE_ELEMENT);
        data.id = id;
        element.setHtml("");
        element.add(
          new CKEDITOR.htmlParser.element("img", { src: CKEDITOR.newsPicture.address(addresses.preview, id), alt: "" }),
        );
        element.add(caption);
        return element;
      },

      downcast() {
        const figure = new CKEDITOR.htmlParser.element("figure", { "data-picture": this.data.id });
        const caption = CKEDITOR.tools.trim(this.editables.caption.getText().replace(/[\s\u200b\u00a0]+/g, " "));
        if (caption) {
          const element = new CKEDITOR.htmlParser.element("figcaption");
          element.add(new CKEDITOR.htmlParser.text(CKEDITOR.tools.htmlEncode(caption)));
          figure.add(element);
        }
        return figure;
      },

      data() {
        const id = this.data.id;
        described[id] = described[id] || CKEDITOR.newsPicture.ask(editor, CKEDITOR.newsPicture.address(addresses.details, id));
        described[id].then(
          (details) => show(this, details),
          () => delete described[id],
        );
      },

      edit() {
        CKEDITOR.newsPicture.openDetails(editor, this.data.id);
      },
    });
  }

  /** Enter in a caption goes on to the next paragraph; a caption has one line. */
  function leaveCaptionOnEnter(event) {
    const editor = event.editor;
    const element = editor.getSelection() && editor.getSelection().getStartElement();
    const widget = element && editor.widgets.getByElement(element);
    if (event.data.keyCode % CKEDITOR.CTRL !== 13 || !widget || widget.name !== "newspicture" || editor.widgets.focused) {
      return;
    }
    event.cancel();
    CKEDITOR.newsPicture.goAfter(widget);
  }

  /** What was pasted last is selected, and the next thing that is typed or pasted would replace it. */
  function leavePastedPicture(event) {
    const widget = event.editor.widgets.focused;
    if (widget && widget.name.startsWith("newspicture")) {
      CKEDITOR.newsPicture.goAfter(widget);
    }
  }

  CKEDITOR.plugins.add("newspicture", {
    requires: "widget,notification,newspicturedialog,newspictureupload",

    init(editor) {
      addWidget(editor);
      editor.addCommand("newspicture", {
        exec: () => CKEDITOR.newsPicture.openLibrary(editor),
        allowedContent: "figure[!data-picture]; figcaption",
        requiredContent: "figure[data-picture]",
        contextSensitive: true,
      });
      editor.ui.addButton("NewsPicture", {
        label: "Chèn ảnh",
        command: "newspicture",
        toolbar: "insert,10",
        icon: editor.config.newspicture.icon,
      });
      editor.addCommand("newspicturedetails", { exec: () => editor.widgets.focused.edit() });
      editor.addMenuGroup("newspicture");
      editor.addMenuItem("newspicture", {
        label: "Mô tả, chú thích, nguồn ảnh…",
        command: "newspicturedetails",
        group: "newspicture",
        icon: editor.config.newspicture.icon,
      });
      editor.contextMenu.addListener(() => {
        const widget = editor.widgets.focused;
        return widget && widget.name === "newspicture" ? { newspicture: CKEDITOR.TRISTATE_OFF } : null;
      });

      // Between the parsing (5) and the filter that would drop them without a word (6).
      let isTold = false;
      const mark = (event) => {
        if (markForeignImages(event.data.dataValue) && !isTold) {
          isTold = true;
          // One notice for all that comes at once, when the editor is there to show it.
          setTimeout(() => {
            isTold = false;
            editor.showNotification(MARKED, "warning", 15000);
          }, 300);
        }
      };
      editor.on("toHtml", mark, null, null, 5.5);
      editor.on("afterPaste", leavePastedPicture);
      editor.on("key", leaveCaptionOnEnter, null, null, 1);
    },
  });
})();
