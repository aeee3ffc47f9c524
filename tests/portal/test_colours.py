"""The office's colour: contrast as WCAG has it, what is refused and why, and the shades that pages make of it."""

import re

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from portal import theme
from portal.colours import (
    _DARK_SURFACES,
    DEFAULT_COLOUR,
    LEAST_CONTRAST,
    LIGHT_SURFACES,
    contrast,
    dark_shades,
    light_shades,
    validate_colour,
)

# From nearly black to the lightest that still passes, of every hue.
GOOD = ["#b5121b", "#000000", "#0b57d0", "#00695c", "#4a148c", "#1b1a19", "#7a4a00", "#c2185b", "#006064", "#5d4037"]
SHEET = (settings.BASE_DIR / "static/css/base.css").read_text()
OFFICE_SHEET = (settings.BASE_DIR / "static/office/office.css").read_text()


def declared(sheet: str, selector: str, *, having: str = "") -> dict[str, str]:
    """The colours that the first rule of this selector sets, of those that set this one."""
    rules = (part.partition("}")[0] for part in sheet.split(f"{selector} {{")[1:])
    rule = next(rule for rule in rules if having in rule)
    return {name: _long(value) for name, value in re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", rule)}


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])


LIGHT = declared(SHEET, ":root")
DARK = declared(SHEET, ':root[data-theme="dark"]')


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        # The pair around the limit that WCAG's own technique G18 and its checkers name.
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#000000", 15.30),
    ],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert round(contrast(one, other), 2) == expected
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("colour", [*GOOD, "#B5121B"])
def test_what_can_be_read_is_taken(colour):
    validate_colour(colour)


@pytest.mark.parametrize("text", ["", "red", "b5121b", "#b51", "#b5121", "#b5121b0", "#b5121g", "#b5121b\n", "url(x)"])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(ValidationError) as caught:
        validate_colour(text)
    assert caught.value.code == "no_colour"
    assert caught.value.messages == ["Màu viết bằng dấu # và sáu chữ số hoặc chữ cái từ a đến f, ví dụ #b5121b."]


def test_a_light_colour_is_refused_with_its_reason():
    with pytest.raises(ValidationError) as caught:
        validate_colour("#ffd700")
    assert caught.value.code == "too_light"
    (said,) = caught.value.messages
    assert "#ffd700 quá nhạt" in said
    assert "chỉ đạt tương phản 1,2 : 1, cần ít nhất 4,5 : 1" in said


def test_the_limit_is_never_said_to_be_reached_by_what_misses_it():
    # 4.48 : 1 with white, less with the other surfaces.
    with pytest.raises(ValidationError, match=r"chỉ đạt tương phản 3,8 : 1"):
        validate_colour("#777777")


@pytest.mark.parametrize("colour", ["#ffffff", "#ffd700", "#ff0000", "#00ff00", "#d9a92b", "#ff938b", "#777777"])
def test_the_shade_that_is_offered_instead_is_taken(colour):
    with pytest.raises(ValidationError) as caught:
        validate_colour(colour)
    (offered,) = re.findall(r"có (#[0-9a-f]{6})\.", caught.value.messages[0])
    assert offered != colour
    validate_colour(offered)


class TestShades:
    """Against what the style sheets say, so that neither can drift from the other."""

    def test_the_surfaces_are_those_of_the_sheets(self):
        tints = ("selected-row", "message-success-bg", "message-warning-bg", "message-error-bg")
        light = declared(OFFICE_SHEET, ':root, html[data-theme="light"]')
        dark = declared(OFFICE_SHEET, '\nhtml[data-theme="dark"]', having="selected-row")
        # The third is a row of Django's lists.
        assert (LIGHT["paper"], LIGHT["soft"], "#f8f8f8", *(light[name] for name in tints)) == LIGHT_SURFACES
        assert (DARK["paper"], DARK["soft"], "#212121", *(dark[name] for name in tints)) == _DARK_SURFACES

    def test_of_the_default_colour_they_are_those_of_the_sheets(self):
        light, dark = light_shades(DEFAULT_COLOUR), dark_shades(DEFAULT_COLOUR)
        office_dark = declared(OFFICE_SHEET, 'html[data-theme="dark"]')
        for sheet in (LIGHT, declared(OFFICE_SHEET, ":root")):
            assert (sheet["brand"], sheet["brand-deep"]) == (light.brand, light.brand_deep)
        for sheet in (DARK, office_dark):
            # As near as their steps are.
            assert contrast(sheet["brand"], dark.brand) < 1.1
            assert contrast(sheet["brand-deep"], dark.brand_deep) < 1.1

    @pytest.mark.parametrize("colour", GOOD)
    def test_text_can_be_read_on_either_surface(self, colour):
        for shades, sheet in ((light_shades(colour), LIGHT), (dark_shades(colour), DARK)):
            for surface in ("paper", "soft"):
                assert contrast(shades.accent, sheet[surface]) >= LEAST_CONTRAST

    @pytest.mark.parametrize("colour", GOOD)
    def test_white_can_be_read_on_the_banner(self, colour):
        on_brand = LIGHT["on-brand"]
        for shades in (light_shades(colour), dark_shades(colour)):
            assert contrast(on_brand, shades.brand) >= LEAST_CONTRAST
            assert contrast(on_brand, shades.brand_deep) >= contrast(on_brand, shades.brand)

    @pytest.mark.parametrize("colour", GOOD)
    def test_for_dark_paper_nothing_glares(self, colour):
        assert contrast(dark_shades(colour).brand, "#000000") <= contrast(colour, "#000000")


def test_the_sheet_of_a_colour_sets_the_names_that_the_pages_use():
    """And only where the sheets of the site have those names too."""
    names = set(re.findall(r"--([a-z-]+):", theme.stylesheet("#00695c")))
    assert names == {"accent", "brand", "brand-deep"}
    assert names <= set(LIGHT)
    assert names <= set(DARK)
