"""What a reader sees for each value of a closed set."""

from simpul.case.entries import (
    Cost,
    EvaluationKind,
    Form,
    Initiator,
    Kind,
    LaporKind,
    LegalBasis,
    PrerequisiteKind,
    ReplicationStage,
    Stage,
    StepPhase,
    Verification,
)
from simpul.case.values import UNKNOWN
from simpul.facets import STATUS_NAMES

STATUS = STATUS_NAMES
VERIFICATION = {
    Verification.GATHERED: "Terhimpun",
    Verification.CONFIRMED: "Dikonfirmasi",
    Verification.VALIDATED: "Divalidasi",
}
FORM = {
    Form.GOVERNANCE: "Tata kelola pemerintahan daerah",
    Form.SERVICE: "Pelayanan publik",
    Form.OTHER: "Inovasi daerah lainnya",
}
KIND = {Kind.DIGITAL: "Digital", Kind.NON_DIGITAL: "Nondigital"}
STAGE = {Stage.INITIATIVE: "Inisiatif", Stage.PILOT: "Uji coba", Stage.ADOPTION: "Penerapan"}
INITIATOR = {
    Initiator.HEAD: "Kepala daerah",
    Initiator.COUNCIL: "Anggota DPRD",
    Initiator.AGENCY: "Perangkat daerah",
    Initiator.OFFICER: "Aparatur sipil negara",
    Initiator.PUBLIC: "Masyarakat",
}
EVALUATION = {
    EvaluationKind.INTERNAL: "Evaluasi internal",
    EvaluationKind.EXTERNAL: "Evaluasi pihak luar",
    EvaluationKind.ACADEMIC: "Kajian akademik",
}
PREREQUISITE = {
    PrerequisiteKind.REGULATION: "Regulasi",
    PrerequisiteKind.PEOPLE: "Sumber daya manusia",
    PrerequisiteKind.BUDGET: "Anggaran",
    PrerequisiteKind.TECHNOLOGY: "Teknologi",
    PrerequisiteKind.FACILITY: "Sarana",
    PrerequisiteKind.PARTNERSHIP: "Kemitraan",
    PrerequisiteKind.TERRAIN: "Kondisi wilayah",
}
PHASE = {
    StepPhase.PREPARATION: "Persiapan",
    StepPhase.PLAN: "Rencana",
    StepPhase.EXECUTION: "Pelaksanaan",
    StepPhase.EVALUATION: "Evaluasi",
}
REPLICATION = {
    ReplicationStage.INSPIRATION: "Menjadi inspirasi, bukan replikasi",
    ReplicationStage.ADVICE: "Baru dianjurkan, belum dilaksanakan",
    ReplicationStage.VISIT: "Baru kunjungan belajar, belum dilaksanakan",
    ReplicationStage.PLAN: "Baru rencana, belum dilaksanakan",
    ReplicationStage.COMMITMENT: "Baru komitmen, belum dilaksanakan",
    ReplicationStage.PREPARATION: "Sedang disiapkan, belum berjalan",
    ReplicationStage.EXECUTION: "Sedang dilaksanakan, belum selesai",
    ReplicationStage.DONE: "Terlaksana",
    ReplicationStage.STOPPED: "Pernah dimulai, sudah berhenti",
    ReplicationStage.CLAIM: "Baru klaim, belum ada bukti terlaksana",
}
LAPOR = {
    LaporKind.COMPLAINT: "Pengaduan",
    LaporKind.ASPIRATION: "Aspirasi",
    LaporKind.QUESTION: "Permintaan informasi",
}

_LEGAL_ACRONYMS = frozenset({"sk", "se", "uu", "pp", "mou", "sop"})


def year(value: int | str | None) -> str:
    """Return a year in words; "" when nothing was said."""
    if value is None:
        return ""
    return "tahun tidak disebut sumber" if value == UNKNOWN else str(value)


def legal_kind(kind: str) -> str:
    """Return a kind of regulation as it begins a line: "perbup" is "Perbup", "sk" is "SK"."""
    return kind.upper() if kind.lower() in _LEGAL_ACRONYMS else kind[:1].upper() + kind[1:]


def legal_name(basis: LegalBasis) -> str:
    """Return a regulation in short: "Perbup 97/2017"."""
    number = "/".join(str(part) for part in (basis.nomor, basis.tahun) if part)
    return f"{legal_kind(basis.jenis)} {number}".strip()


def legal_title(basis: LegalBasis) -> str:
    """Return a regulation in full: "Perbup Nomor 97 Tahun 2017 tentang …"."""
    parts = (("Nomor", basis.nomor), ("Tahun", basis.tahun), ("tentang", basis.tentang))
    return " ".join((legal_kind(basis.jenis), *(f"{word} {part}" for word, part in parts if part)))


def amount(cost: Cost) -> str:
    """Return a cost as its source gives it: "Rp91 miliar sampai Rp139 miliar"; "" when no figure is known."""
    figures = " sampai ".join(filter(None, (cost.dari, cost.sampai)))
    return f"{figures} {cost.satuan.replace('rupiah ', '')}" if figures and cost.satuan != "rupiah" else figures
