/* global CKEDITOR */
// The two dialogs of pictures: to insert one (a new one from the computer, or one of the library), and to describe one.
(() => {
  "use strict";

  const TEXTS = [
    ["alt", "Mô tả ảnh", "Trong ảnh có gì, cho người không nhìn thấy ảnh. Ví dụ: Đại biểu bỏ phiếu tại hội trường.", 250],
    ["caption", "Chú thích", "Dòng chữ dưới ảnh. Trong bài có thể ghi chú thích riêng ngay dưới ảnh.", 500],
    ["credit", "Nguồn ảnh", "Người chụp hoặc nơi cung cấp ảnh.", 150],
  ];

  let count = 0;

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  function field(label, help, input) {
    count += 1;
    input.id = `newspicture-${count}`;
    const hint = make("span", { className: "newspicture-help", id: `${input.id}-help`, textContent: help });
    input.setAttribute("aria-describedby", hint.id);
    return make("p", { className: "newspicture-field" }, make("label", { htmlFor: input.id, textContent: label }), input, hint);
  }

  /** Inputs for what is said of a picture, by name. */
  function textInputs() {
    const inputs = {};
    TEXTS.forEach(([name, , , maxLength]) => {
      inputs[name] = make("input", { type: "text", name, maxLength, autocomplete: "off" });
    });
    return inputs;
  }

  function textFields(inputs) {
    return TEXTS.map(([name, label, help]) => field(label, help, inputs[name]));
  }

  /** A modal dialog that goes away when it is closed; the editor has the focus again, and its selection. */
  function open(editor, title, build) {
    const ranges = editor.getSelection() ? editor.getSelection().getRanges() : [];
    const focused = editor.widgets.focused;
    const heading = make("h2", { textContent: title, id: "newspicture-title" });
    const close = make("button", { type: "button", className: "newspicture-close", textContent: "Đóng" });
    const status = make("p", { className: "newspicture-status" });
    status.setAttribute("role", "status");
    const dialog = make("dialog", { className: "newspicture-dialog" }, make("header", {}, heading, close), status);
    dialog.setAttribute("aria-labelledby", heading.id);

    let isDone = false;
    const goBack = () => {
      isDone = true;
      dialog.remove();
      editor.focus();
      if (focused) {
        // A selected picture stays: what is inserted comes after it.
        const after = editor.createRange();
        after.setStartAfter(focused.wrapper);
        after.select();
      } else if (ranges.length) {
        editor.getSelection().selectRanges(ranges);
      }
    };
    const insert = (id) => {
      goBack();
      editor.fire("saveSnapshot");
      editor.insertHtml(CKEDITOR.newsPicture.figure(id));
      if (editor.widgets.focused) {
        CKEDITOR.newsPicture.goAfter(editor.widgets.focused);
      }
      editor.fire("saveSnapshot");
    };
    const tell = (message, isError) => {
      status.textContent = message;
      status.classList.toggle("newspicture-error", Boolean(isError));
    };

    build({ dialog, tell, insert });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => isDone || goBack());
    document.body.append(dialog);
    dialog.showModal();
  }

  /** The left half: a file from the computer. */
  function uploadForm(editor, { tell, insert }) {
    const settings = editor.config.newspicture;
    const file = make("input", { type: "file", name: "upload", accept: "image/*", required: true, autofocus: true });
    const preview = make("img", { className: "newspicture-preview", alt: "", hidden: true });
    const progress = make("progress", { max: 1, value: 0, hidden: true });
    const submit = make("button", { type: "submit", className: "newspicture-submit", textContent: "Tải lên và chèn vào bài" });
    const texts = textInputs();
    const form = make(
      "form",
      { className: "newspicture-upload" },
      make("h3", { textContent: "Tải ảnh từ máy" }),
      field("Tệp ảnh", "JPEG, PNG hoặc WebP, không quá 20 MB.", file),
      preview,
      ...textFields(texts),
      progress,
      submit,
    );

    file.addEventListener("change", () => {
      URL.revokeObjectURL(preview.src);
      preview.hidden = !file.files.length;
      if (file.files.length) {
        preview.src = URL.createObjectURL(file.files[0]);
      }
      tell("");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (file.files[0].size > settings.maximumBytes) {
        tell(settings.tooHeavy, true);
        return;
      }
      submit.disabled = true;
      progress.hidden = false;
      tell("Đang tải ảnh lên…");
      const onProgress = (part) => {
        progress.value = part;
      };
      CKEDITOR.newsPicture
        .ask(editor, settings.upload, new FormData(form), onProgress)
        .then((picture) => insert(picture.id))
        .catch((error) => tell(error.message, true))
        .finally(() => {
          submit.disabled = false;
          progress.hidden = true;
        });
    });
    return form;
  }

  function tile(picture, insert) {
    const words = picture.caption || picture.alt || `Ảnh số ${picture.id}`;
    const button = make(
      "button",
      { type: "button", className: "newspicture-tile", title: words },
      make("img", { src: picture.url, alt: picture.alt, loading: "lazy" }),
      make("span", { textContent: words }),
    );
    button.addEventListener("click", () => insert(picture.id));
    return make("li", {}, button);
  }

  /** The right half: the pictures that there are, newest first. */
  function library(editor, { tell, insert }) {
    const search = make("input", { type: "search", maxLength: 100, autocomplete: "off" });
    const list = make("ul", { className: "newspicture-tiles" });
    const more = make("button", { type: "button", className: "newspicture-more", textContent: "Xem thêm ảnh cũ hơn", hidden: true });
    let page = 0;
    let asked = 0;
    let timer = 0;

    const load = (wanted) => {
      asked += 1;
      const turn = asked;
      const query = `q=${encodeURIComponent(search.value)}&trang=${wanted}`;
      CKEDITOR.newsPicture
        .ask(editor, `${editor.config.newspicture.choose}?${query}`)
        .then((answer) => {
          // The answer to an older question may come later.
          if (turn !== asked) {
            return;
          }
          page = wanted;
          const tiles = answer.pictures.map((picture) => tile(picture, insert));
          if (page === 1) {
            list.replaceChildren(...tiles);
            tell(tiles.length ? "" : "Không tìm thấy ảnh nào.");
          } else {
            list.append(...tiles);
            tiles[0].firstChild.focus();
          }
          more.hidden = !answer.next;
        })
        .catch((error) => tell(error.message, true));
    };
    search.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => load(1), 300);
    });
    more.addEventListener("click", () => load(page + 1));
    load(1);
    return make(
      "section",
      { className: "newspicture-library" },
      make("h3", { textContent: "Hoặc chọn trong kho ảnh" }),
      field("Tìm ảnh", "Theo chú thích, mô tả hoặc nguồn ảnh; không cần gõ dấu.", search),
      list,
      more,
    );
  }

  function openLibrary(editor) {
    open(editor, "Chèn ảnh vào bài", (context) => {
      context.dialog.append(
        make("div", { className: "newspicture-halves" }, uploadForm(editor, context), library(editor, context)),
      );
    });
  }

  function openDetails(editor, id) {
    const address = CKEDITOR.newsPicture.address(editor.config.newspicture.details, id);
    open(editor, "Thông tin của ảnh", ({ dialog, tell }) => {
      const texts = textInputs();
      const submit = make("button", { type: "submit", className: "newspicture-submit", textContent: "Lưu", disabled: true });
      const form = make(
        "form",
        {},
        make("img", {
          className: "newspicture-preview",
          alt: "",
          src: CKEDITOR.newsPicture.address(editor.config.newspicture.preview, id),
        }),
        make("p", { className: "newspicture-help", textContent: "Thay đổi ở đây có hiệu lực trong mọi bài dùng ảnh này." }),
        ...textFields(texts),
        submit,
      );
      CKEDITOR.newsPicture
        .ask(editor, address)
        .then((details) => {
          TEXTS.forEach(([name]) => (texts[name].value = details[name]));
          submit.disabled = false;
        })
        .catch((error) => tell(error.message, true));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        submit.disabled = true;
        CKEDITOR.newsPicture
          .ask(editor, address, new FormData(form))
          .then((details) => {
            CKEDITOR.newsPicture.describe(editor, details);
            dialog.close();
          })
          .catch((error) => tell(error.message, true))
          .finally(() => {
            submit.disabled = false;
          });
      });
      dialog.append(form);
    });
  }

  CKEDITOR.plugins.add("newspicturedialog", {
    init() {
      Object.assign(CKEDITOR.newsPicture, { openLibrary, openDetails });
    },
  });
})();
