export const account = {
  menu: (name: string) => `Cuenta de ${name}`,
  language: 'Idioma',
  signOut: 'Cerrar sesión',
  signOutFailed: 'No se pudo cerrar la sesión',
}
