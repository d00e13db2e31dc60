const es = {
  title: 'Vincular otro dispositivo',
  about: 'Apunta a esta imagen con la cámara de tu celular, o abre el enlace en la otra computadora.',
  picture: 'Código QR con el enlace',
  link: 'Enlace',
  until: 'Sirve una sola vez, durante 5 minutos. No lo compartas: con él se entra en tu nombre.',
  copyYourself: 'No se pudo copiar. El enlace está seleccionado: cópialo con tu teclado o a mano.',
  over: 'El enlace ya venció.',
  another: 'Crear otro enlace',
}

const en: typeof es = {
  title: 'Link another device',
  about: 'Point your phone’s camera at this picture, or open the link on your other computer.',
  picture: 'QR code with the link',
  link: 'Link',
  until: 'It works once, for 5 minutes. Don’t share it: it signs people in as you.',
  copyYourself: 'We couldn’t copy it. The link is selected: copy it with your keyboard or by hand.',
  over: 'The link has expired.',
  another: 'Create another link',
}

export const linkTexts = { es, en }
