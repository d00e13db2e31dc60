const es = {
  noEstado: 'Sin estado',
  code: 'Código',
  devices: 'Dispositivos',
  link: 'Vincular otro dispositivo',
  estado: 'Estado',
  notifications: 'Notificaciones',
  shortcuts: 'Atajos de teclado',
  admin: 'Administración',
  theme: 'Tema',
  themes: { system: 'Según el sistema', light: 'Claro', dark: 'Oscuro' },
  density: 'Espacio',
  densities: { roomy: 'Amplio', compact: 'Compacto' },
  forget: 'Salir y olvidar este dispositivo',
  forgetHint: 'La próxima vez necesitarás tu código',
}

const en: typeof es = {
  noEstado: 'No status',
  code: 'Code',
  devices: 'Devices',
  link: 'Link another device',
  estado: 'Status',
  notifications: 'Notifications',
  shortcuts: 'Keyboard shortcuts',
  admin: 'Administration',
  theme: 'Theme',
  themes: { system: 'Match system', light: 'Light', dark: 'Dark' },
  density: 'Density',
  densities: { roomy: 'Roomy', compact: 'Compact' },
  forget: 'Sign out and forget this device',
  forgetHint: 'You’ll need your code next time',
}

export const accountTexts = { es, en }
