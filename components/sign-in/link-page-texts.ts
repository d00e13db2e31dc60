const es = {
  title: 'Vincular este dispositivo',
  about: (name: string) => `Este dispositivo quedará vinculado a ${name}: podrás entrar aquí sin tu código.`,
  instead: (current: string, name: string) =>
    `En este navegador está ${current}. Si entras como ${name}, se cerrará la sesión de ${current}.`,
  enter: (name: string) => `Entrar como ${name}`,
  invalid:
    'Este enlace ya no es válido: sirve una sola vez, durante 5 minutos. Crea otro en tu otro dispositivo.',
  otherwise: 'Entrar de otra forma',
  stay: (current: string) => `Seguir como ${current}`,
}

const en: typeof es = {
  title: 'Link this device',
  about: (name) => `This device will be linked to ${name}: you can sign in here without your code.`,
  instead: (current, name) =>
    `${current} is signed in on this browser. If you sign in as ${name}, ${current} will be signed out.`,
  enter: (name) => `Sign in as ${name}`,
  invalid: 'This link is no longer valid: it works once, for 5 minutes. Create another on your other device.',
  otherwise: 'Sign in another way',
  stay: (current) => `Continue as ${current}`,
}

export const linkPageTexts = { es, en }
