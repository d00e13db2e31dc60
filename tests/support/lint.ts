import { ESLint } from 'eslint'
import path from 'node:path'
import tseslint from 'typescript-eslint'

export const root = path.resolve(import.meta.dirname, '../..')
// Files that do not exist have no types; the rules tried here need none.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

/** The rules that a file with this code breaks. */
export async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) })
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message)
}
