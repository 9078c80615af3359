"""What is said about every form, wherever it is shown."""

ADVICE = (
    "Teks ini disusun dari kasus di situs ini, tanpa mengubah kata dan angkanya. Kasus ditulis dari sumber terbuka, "
    "kadang dengan catatan peninjau. Bacalah dahulu, sesuaikan, dan pastikan instansi Anda menyetujuinya sebelum "
    "mengirim."
)
DROPPED = (
    "Nomor kutipan tidak ikut di dalam teks, karena isian hanya menerima tulisan biasa. Teks di atas bersumber dari:"
)
