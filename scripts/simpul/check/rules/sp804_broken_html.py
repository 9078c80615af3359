"""HTML halaman tidak utuh.

## Apa

Halaman situs yang sudah jadi dibaca dengan ketat: setiap unsur ditutup menurut urutannya, tidak ada unsur yang berdiri di tempat yang membuat peramban memindahkannya, tidak ada atribut kembar, dan seluruhnya UTF-8 yang diawali `<!doctype html>`. Halaman menyebut bahasanya dan punya satu judul, `id` tidak kosong, dan huruf ditulis dengan cara yang dibaca sama oleh semua peramban.

## Mengapa

Peramban menambal HTML yang rusak tanpa berkata apa-apa, masing-masing dengan caranya. Tampilan bisa bergeser, dan teks yang seharusnya hanya dibaca bisa ikut dijalankan.

## Contoh salah

```html
<p>Persyaratan: <ul><li>KTP</ul></p>
```

## Contoh benar

```html
<p>Persyaratan:</p>
<ul><li>KTP</li></ul>
```

## Cara memperbaiki

Buka templat atau halaman tulisan tangan yang menghasilkan bagian itu, lalu tutup setiap unsur di tempatnya. Tanda `<` dalam teks ditulis `&lt;`, tanda `&` ditulis `&amp;`.
"""

from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR
