/** What two statements have in common that say the same: letters and digits, without case, marks and spaces. */
export function wordsKey(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return plain.trim() || words.trim()
}
