import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { projectFolder } from '../../src/platform/project.ts'

/** The text of one of the tables in seeds/demo/voices. */
export async function readTable(table: string): Promise<string> {
  return readFile(join(projectFolder, 'seeds', 'demo', 'voices', `${table}.csv`), 'utf8')
}

/** Its lines, each as it must be. */
export async function readRows<R>(table: string, row: z.ZodType<R>): Promise<R[]> {
  return z
    .array(row)
    .parse(parse(await readTable(table), { columns: true, skip_empty_lines: true }))
}
