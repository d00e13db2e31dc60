import { query } from './database'

export interface Catalogue {
  columns: string[]
  indexes: string[]
  constraints: string[]
  enums: string[]
}

/** What a database is made of, as lines that can be compared; sorted, so that order of making is no matter. */
export async function catalogueOf(url: string): Promise<Catalogue> {
  const lines = async (sql: string) =>
    (await query<{ line: string }>(url, sql)).map(({ line }) => line).sort()
  return {
    columns: await lines(`
      select format('%s.%s %s%s default %s', table_name, column_name, format_type(a.atttypid, a.atttypmod),
        case when is_nullable = 'NO' then ' not null' else '' end, coalesce(column_default, 'none')) as line
      from information_schema.columns
      join pg_attribute a on a.attrelid = format('%I.%I', table_schema, table_name)::regclass
        and a.attname = column_name
      where table_schema = 'public'`),
    indexes: await lines(`select indexdef as line from pg_indexes where schemaname = 'public'`),
    constraints: await lines(`
      select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0`),
    enums: await lines(`
      select format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
      from pg_type t join pg_enum e on e.enumtypid = t.oid
      where t.typnamespace = 'public'::regnamespace group by t.typname`),
  }
}
