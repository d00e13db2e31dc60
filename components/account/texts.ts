const es = {
  noEstado: 'Sin estado',
  code: 'Código',
  devices: 'Dispositivos',
  estado: 'Estado',
  notifications: 'Avisos',
  shortcuts: 'Atajos de teclado',
  admin: 'Administración',
  theme: 'Tema',
  themes: { system: 'Según el sistema', light: 'Claro', dark: 'Oscuro' },
  forget: 'Salir y olvidar este dispositivo',
  forgetHint: 'La próxima vez te pedirá tu código',
}

const en: typeof es = {
  noEstado: 'No status',
  code: 'Code',
  devices: 'Devices',
  estado: 'Status',
  notifications: 'Notifications',
  shortcuts: 'Keyboard shortcuts',
  admin: 'Administration',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  forget: 'Sign out and forget this device',
  forgetHint: 'Next time it will ask for your code',
}

export const accountTexts = { es, en }
