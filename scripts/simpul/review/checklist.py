"""What a person looks at, because no machine can: the reviewer's list, one truth for summary and templates."""

CHECKLIST = (
    "Fakta dan angka sudah dicocokkan dengan sumbernya; yang tidak ada sumbernya dihapus.",
    "Sumbernya dapat dibuka umum, dan benar mengatakan apa yang dikutip.",
    "Kasus ini belum ada di sini dengan nama lain.",
    "Tidak ada data pribadi: nama warga, nomor induk, nomor telepon atau surel pribadi.",
    "Orang dan anak di dalam foto sudah setuju fotonya dimuat, dan pemilik fotonya mengizinkan.",
    "Status, kendala, dan kegagalan ditulis jujur; tidak ada kalimat promosi.",
    "Pihak yang disebut merugikan atau dirugikan sudah diberi kesempatan menjelaskan.",
    "Peninjau tidak punya kepentingan pada kasus ini, atau kepentingannya sudah ditulis di bawah.",
)
"""What must be true before a case is published."""
REVIEWER = "Peninjau:"
TIES = "Hubungan dengan kasus:"
"""Lines that the reviewer fills in; nobody is named by the machine."""
