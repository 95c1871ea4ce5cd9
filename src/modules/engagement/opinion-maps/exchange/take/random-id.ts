import { keyedBytes } from '../../../../../platform/ids.ts'

/**
 * What a voter is called in files: a number that says nothing about who they are or when they came, the same in every
 * file of one map. Who added a statement has another number than who answered: of somebody who is known by their
 * statement, nobody finds the answers.
 */
export function randomId(
  signingKey: string,
  as: 'voter' | 'author',
  opinionMapId: string,
  voterId: string,
): number {
  const bytes = keyedBytes(signingKey, `opinion file ${as} ${opinionMapId} ${voterId}`)
  // 52 bits: whole numbers that every program reads exactly
  return (bytes.readUInt32BE(0) & 0xfffff) * 2 ** 32 + bytes.readUInt32BE(4)
}
