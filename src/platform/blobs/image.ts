import sharp from 'sharp'
import { done, refuse, type Result } from '../../shared/result.ts'

const pixelsMax = 50_000_000

// Only the three decoders we let in may ever run, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Decodes a picture and writes it anew: upright, and without place, camera or anything hidden behind it. */
export async function redraw(
  bytes: Uint8Array,
  type: ImageType,
): Promise<Result<Uint8Array, 'file-damaged' | 'image-too-large'>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error' }).autoOrient()
    const again = {
      'image/jpeg': () => picture.jpeg({ quality: 85, mozjpeg: true }),
      'image/png': () => picture.png(),
      'image/webp': () => picture.webp({ quality: 85 }),
    }[type]()
    return done(new Uint8Array(await again.toBuffer()))
  } catch (error) {
    const tooLarge = (error as Error).message.includes('exceeds pixel limit')
    return tooLarge
      ? refuse('image-too-large', { megapixelsMax: pixelsMax / 1_000_000 })
      : refuse('file-damaged')
  }
}
