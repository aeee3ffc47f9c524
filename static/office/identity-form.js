// The form of the identity: the palette beside the digits of the colour, whether it can be read, and the pictures chosen.

// As WCAG has it, and portal.colours, which decides: the field brings its surfaces and the least contrast with every one of them.

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const channel = parseInt(colour.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colour, surface) {
  const [darker, lighter] = [luminance(colour), luminance(surface)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

function enhanceColour(digits) {
  const palette = digits.parentElement.querySelector("[data-palette]");
  const sample = digits.parentElement.querySelector("[data-contrast]");
  const surfaces = digits.dataset.surfaces.split(",");
  const least = Number(digits.dataset.least);
  const inWords = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1).replace(".", ",");

  function show() {
    const colour = digits.value.trim().toLowerCase();
    const isColour = /^#[0-9a-f]{6}$/.test(colour);
    sample.textContent = "";
    sample.style.background = "";
    if (!isColour) return;
    palette.value = colour;
    const reached = Math.min(...surfaces.map((surface) => contrast(colour, surface)));
    const isReadable = reached >= least;
    sample.style.background = isReadable ? colour : "#000";
    sample.textContent = isReadable
      ? `Đọc rõ: tương phản ${inWords(reached)} : 1`
      : `Quá nhạt: tương phản ${inWords(reached)} : 1, cần ${inWords(least)} : 1`;
  }

  palette.hidden = false;
  palette.addEventListener("input", () => {
    digits.value = palette.value;
    show();
  });
  digits.addEventListener("input", show);
  show();
}

function enhancePicture(shown) {
  const chosen = document.getElementById(`id_${shown.dataset.shown}`);
  // The widget tells of a choice by the admin's own jQuery alone.
  window.django.jQuery(chosen).on("change", () => {
    shown.replaceChildren();
    if (!chosen.value) return;
    const picture = document.createElement("img");
    picture.alt = "";
    picture.src = shown.dataset.preview.replace("/0/", `/${chosen.value}/`);
    shown.append(picture);
  });
}

document.querySelectorAll("[data-colour]").forEach(enhanceColour);
document.querySelectorAll("[data-shown]").forEach(enhancePicture);
