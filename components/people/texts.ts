const es = {
  message: 'Mensaje',
  admin: 'Administra',
  owner: 'Responsable de la sala',
  manage: 'Administrar',
}

const en: typeof es = {
  message: 'Message',
  admin: 'Admin',
  owner: 'Room owner',
  manage: 'Manage',
}

export const cardTexts = { es, en }
