import { query } from '../support/database'
import { uniqueName } from '../support/names'
import { enter, test as base, type Visitor } from '../support/people'

/** Jefa is an admin, of whom there are others. */
export const test = base.extend<{ jefa: Visitor }>({
  jefa: async ({ browser }, use) => {
    const context = await browser.newContext()
    try {
      const jefa = await enter(context, uniqueName('jefa'))
      await query(process.env['DATABASE_URL']!, `update users set role = 'admin' where id = $1`, [
        jefa.user.id,
      ])
      await use(jefa)
    } finally {
      await context.close()
    }
  },
})

export const makeAdmin = ({ user }: Visitor) =>
  query(process.env['DATABASE_URL']!, `update users set role = 'admin' where id = $1`, [user.id])

export { expect } from '../support/people'

/** What was remembered of the session without the role is read anew within this. */
export async function openAdmin({ page }: Visitor, path = '/admin') {
  await base
    .expect(async () => {
      await page.goto(path)
      await base
        .expect(page.getByRole('navigation', { name: 'Administración' }))
        .toBeVisible({ timeout: 500 })
    })
    .toPass()
}

export const row = ({ page }: Visitor, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name })

export async function search({ page }: Visitor, name: string) {
  await page.getByRole('searchbox', { name: 'Buscar por nombre' }).fill(name)
}

export async function choose(
  visitor: Visitor,
  name: string,
  action: string,
  role: 'menuitem' | 'menuitemradio' = 'menuitem',
) {
  await visitor.page.getByRole('button', { name: `Acciones de ${name}` }).click()
  await visitor.page.getByRole(role, { name: action, exact: true }).click()
}
