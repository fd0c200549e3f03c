/** The one word of `internal/spared.ts`, in every language at once: it is less than a file for each would cost. */
export const showPictures: Readonly<Record<string, string>> = {
  en: 'Show pictures',
  fr: 'Afficher les images',
  'zh-Hans': '显示图片',
  es: 'Mostrar las imágenes',
  ar: 'عرض الصور',
  ru: 'Показать изображения',
  mn: 'Зургийг харуулах',
  id: 'Tampilkan gambar',
  ms: 'Paparkan gambar',
  pt: 'Mostrar as imagens',
};
