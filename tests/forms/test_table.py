"""The forms: in the order and within the limits that the sources give, and no further."""

from simpul.forms.table import FORMS, IGA, SINOVIK, UNKNOWN, Limit


def test_proposal_has_the_headings_and_weights_of_kipp_2023_in_order() -> None:
    proposal = SINOVIK.groups[0].fields
    assert [(field.title, field.weight) for field in proposal] == [
        ("Ringkasan", 0),
        ("Latar belakang dan tujuan", 10),
        ("Kebaruan atau nilai tambah", 15),
        ("Implementasi inovasi", 5),
        ("Signifikansi", 30),
        ("Adaptabilitas", 20),
        ("Sumber daya", 5),
        ("Strategi keberlanjutan", 15),
    ]
    assert sum(field.weight or 0 for field in proposal) == 100


def test_only_two_limits_are_known() -> None:
    known = {
        (form.id, field.id): field.limit
        for form in FORMS.values()
        for field in form.fields
        if field.limit not in {None, UNKNOWN}
    }
    assert known == {("sinovik", "ringkasan"): Limit(at_most=200), ("iga", "rancang-bangun"): Limit(at_least=300)}


def test_every_field_has_an_id_of_its_own_within_its_form() -> None:
    for form in FORMS.values():
        ids = [field.id for field in form.fields]
        assert len(ids) == len(set(ids))


def test_every_form_says_where_its_shape_is_known_from() -> None:
    assert all(form.basis for form in FORMS.values())
    assert "cocokkan dengan pedoman" in SINOVIK.lead.lower()
    assert "cocokkan dengan pedoman" in IGA.lead.lower()


def test_field_without_counterpart_has_no_fallback_either() -> None:
    assert all(field.parts or not field.fallback for form in FORMS.values() for field in form.fields)
