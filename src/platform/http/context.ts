import type { LabId } from '../../shared/id.ts'
import type { Language } from '../../shared/language.ts'
import type { Result } from '../../shared/result.ts'
import type { Actor } from '../actor.ts'
import type { Command, CommonRefusal } from '../command.ts'
import type { Db } from '../db/database.ts'
import type { Translate } from '../i18n.ts'
import type { LabEntry } from '../lab-directory.ts'
import type { AppParts } from '../parts.ts'
import type { Form } from './form.ts'

/** What the reader chose: text size and colour scheme. */
export type Reading = { size: 'md' | 'lg' | 'xl'; scheme: 'auto' | 'light' | 'dark' }

/** What every handler finds in `c.var`. */
export type Vars = {
  parts: AppParts
  /** The lab of an address under `/:lab`; undefined on pages of the whole site. */
  lab: LabEntry
  labId: LabId
  actor: Actor
  language: Language
  reading: Reading
  t: Translate
  requestId: string
  /** The pattern of the address: for the log, which must not hold the secrets of links and codes. */
  route?: string
  /** Reads in one transaction of this lab (or of the site). */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Runs a change as this actor, in this lab, with the operation id of the form that was sent. */
  run<I, V, C extends string>(
    what: Command<I, V, C>,
    input: unknown,
  ): Promise<Result<V, C | CommonRefusal>>
  /** What was sent, parsed once. */
  form(): Promise<Form>
}
