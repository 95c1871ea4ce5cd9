/** The text of a file: UTF-8, else as older spreadsheets of western Europe write it; cut where it is too long. */
export async function textOfFile(file: File, charsMax: number): Promise<string> {
  // One character more than may be, so that the check of the length still finds it too long.
  const bytes = await file.slice(0, (charsMax + 1) * 4).arrayBuffer()
  return decode(bytes)
    .replaceAll('\0', '')
    .slice(0, charsMax + 1)
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
