import type { Locator, Page } from '@playwright/test'
import { articles, expect, message, ready } from './chat-screen'
import { click, openFromMenu, openMenu, type Press } from './form'

/** What is seen at an address, and what can be opened there. */
export interface Place {
  path: string
  /** The page has come to life. */
  settled(page: Page): Promise<unknown>
  openings: Record<string, Open>
}

type Open = (page: Page, press?: Press) => Promise<Locator>
type Role = 'dialog' | 'menu' | 'alertdialog'

const byButton =
  (name: string | RegExp, role: Role = 'dialog'): Open =>
  async (page, press = click) => {
    await press(page.getByRole('button', { name, exact: true }).first())
    return page.getByRole(role)
  }

const fromMenu =
  (item: Parameters<typeof openFromMenu>[1], role?: 'alertdialog'): Open =>
  (page, press) =>
    openFromMenu(page, item, press, role)

const bySwitcher: Open = async (page) => {
  await page.keyboard.press('Control+k')
  return page.getByRole('dialog', { name: 'Buscar', exact: true })
}

const toBegin =
  (item: string): Open =>
  async (page, press = click) => {
    await byButton('Empezar', 'menu')(page, press)
    await press(page.getByRole('menuitem', { name: item, exact: true }))
    return page.getByRole('dialog')
  }

const OPTIONS = 'Opciones de la sala'

const byOption =
  (option: string, role: Role): Open =>
  async (page, press = click) => {
    await byButton(OPTIONS, 'menu')(page, press)
    await press(page.getByRole('menuitem', { name: option, exact: true }))
    return page.getByRole(role)
  }

const ofLastMessage =
  (action: string, role: Role): Open =>
  async (page, press) => {
    await articles(page).last().hover()
    return byButton(action, role)(page, press)
  }

/** Every page and dialog of the chat. A new dialog belongs in this list. */
export const chatPlaces = (hall: string, dm: string): Place[] => [
  {
    path: '/',
    settled: ready,
    openings: {
      account: (page, press) => openMenu(page, press),
      estado: fromMenu('Estado'),
      presence: fromMenu('Presencia'),
      why: fromMenu('¿Por qué aparezco así?'),
      notices: fromMenu('Notificaciones'),
      code: fromMenu('Código'),
      devices: fromMenu('Dispositivos'),
      'another device': fromMenu('Vincular otro dispositivo'),
      shortcuts: fromMenu('Atajos de teclado'),
      forgetting: fromMenu('Salir y olvidar este dispositivo', 'alertdialog'),
      switcher: bySwitcher,
      'what to begin': byButton('Empezar', 'menu'),
      'a new conversation': byButton('Mensaje directo'),
      'a new hall': byButton('Crear sala'),
      'other halls': toBegin('Explorar salas'),
      'a new conversation by the menu': toBegin('Mensaje directo'),
    },
  },
  {
    path: hall,
    settled: ready,
    openings: {
      leaving: byOption('Salir de la sala', 'dialog'),
      deleting: ofLastMessage('Eliminar', 'alertdialog'),
      'a reaction': async (page, press) => {
        const picker = await ofLastMessage('Reaccionar', 'dialog')(page, press)
        await expect(picker.getByRole('gridcell').first()).toBeVisible()
        return picker
      },
      'an emoji for the text': async (page, press) => {
        const picker = await byButton('Emoji')(page, press)
        await expect(picker.getByRole('gridcell').first()).toBeVisible()
        return picker
      },
      'who reacted': async (page, press = click) => {
        await ofLastMessage('Más acciones', 'menu')(page, press)
        await press(page.getByRole('menuitem', { name: 'Ver quién reaccionó' }))
        return page.getByRole('dialog')
      },
      options: byButton(OPTIONS, 'menu'),
      'its people': byOption('Personas de la sala', 'dialog'),
      'an invitation': byOption('Invitar con un enlace', 'dialog'),
      'its name': byOption('Cambiar nombre y descripción', 'dialog'),
      'removing it': byOption('Eliminar sala', 'alertdialog'),
    },
  },
  {
    path: dm,
    settled: async (page) => {
      await ready(page)
      await message(page).fill('a medias')
    },
    openings: {},
  },
]

const byActions =
  (name: string, action: string, role: Role): Open =>
  async (page, press = click) => {
    await byButton(`Acciones de ${name}`, 'menu')(page, press)
    await press(page.getByRole('menuitem', { name: action, exact: true }))
    return page.getByRole(role)
  }

const found = (name: string) => async (page: Page) => {
  await page.getByRole('searchbox', { name: 'Buscar por nombre' }).fill(name)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
}

/** The same of administration. */
export const adminPlaces = (person: string, hall: string): Place[] => [
  {
    path: '/admin',
    settled: found(person),
    openings: {
      actions: byButton(`Acciones de ${person}`, 'menu'),
      sessions: byActions(person, 'Sesiones', 'dialog'),
      role: byActions(person, 'Hacer admin', 'alertdialog'),
      'a new code': byActions(person, 'Dar un código nuevo', 'dialog'),
    },
  },
  {
    path: '/admin/salas',
    settled: found(hall),
    openings: {
      'another name': byActions(hall, 'Cambiar nombre y descripción', 'dialog'),
      'removing it': byActions(hall, 'Eliminar', 'alertdialog'),
    },
  },
  {
    path: '/admin/servicio',
    settled: async (page) => {
      await page.getByRole('button', { name: 'Probar' }).click()
      await expect(page.getByRole('definition').filter({ hasText: ' ms' }).first()).toBeVisible()
    },
    openings: {},
  },
]
