import type { MapFile } from './files.ts'
import { commentGroupsFile, commentsFile, summaryFile, type Taking } from './counted.ts'
import { participantsFile, votesFile } from './single.ts'

/** A file as pieces of text, each written before the next is read. */
export function fileOf(file: MapFile, taking: Taking, keeps: boolean): AsyncGenerator<string> {
  if (file === 'summary.csv') return summaryFile(taking)
  if (file === 'comments.csv') return commentsFile(taking, keeps)
  if (file === 'comment-groups.csv') return commentGroupsFile(taking)
  return file === 'votes.csv' ? votesFile(taking) : participantsFile(taking)
}

const pieceChars = 32_000

/** The same for an answer over the web; a failure cuts the file off visibly. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(sink) {
      let text = ''
      while (text.length < pieceChars) {
        const { value, done } = await pieces.next()
        if (done) {
          if (text) sink.enqueue(encoder.encode(text))
          return sink.close()
        }
        text += value
      }
      sink.enqueue(encoder.encode(text))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
