/** Shapes drawn as lines on a 24-unit square. */
const shapes = {
  done: 'm5 12.500 4.500 4.500L19 7.500',
  now: 'M12 7v5l3.500 2.500M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  later: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
  warning: 'M12 9v4.500m0 3v.1M12 3.500 2.500 20h19z',
  danger: 'm7 7 10 10M17 7 7 17',
  info: 'M12 11v6m0-9.500v-.1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.500 20.500c1-4 4-6 7.500-6s6.500 2 7.500 6',
  place:
    'M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21m0-14a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  next: 'm9 5 7 7-7 7',
} as const

export type IconName = keyof typeof shapes

/** A small picture beside a word; never the only bearer of meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
