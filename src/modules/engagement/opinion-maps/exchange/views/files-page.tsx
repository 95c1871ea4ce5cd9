import {
  Button,
  ButtonRow,
  Form,
  Heading,
  InlineForm,
  Lead,
  LinkList,
  Notice,
  Section,
  usePage,
  type Problem,
} from '../../../../../ui/index.ts'
import type { OpinionMapRow } from '../../map/schema.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { FileMistake } from '../read/mistakes.ts'
import { mapFiles, type MapFile } from '../take/files.ts'
import { FileFields } from './file-fields.tsx'
import { MistakesTable } from './mistakes-table.tsx'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  map: OpinionMapRow
  /** Whether the reader may take the counts along now. */
  takesCounts: boolean
  keeps: boolean
  /** Files were just read in, or were here already. */
  came: 'brought' | 'known' | null
  problems: readonly Problem[]
  mistakes: readonly FileMistake[]
}

const all = Object.keys(mapFiles) as MapFile[]

/** Files of one map: what may be taken along, and reading in. */
export function FilesPage(props: Props) {
  const { map, came, keeps, problems, mistakes } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.keeping.files')}</Heading>
      {came && problems.length === 0 && (
        <Notice tone="success" title={t(`engagement.exchange.${came}`)} announced />
      )}
      <Lead>{t('engagement.exchange.lead')}</Lead>
      <Counts {...props} />
      {keeps && <Single {...props} />}
      <MapSource map={map} />
      <MistakesTable mistakes={mistakes} />
      {keeps && <Bringing {...props} />}
    </>
  )
}

function Counts({ address, takesCounts }: Props) {
  const { t } = usePage()
  const counted = all.filter((file) => mapFiles[file] === 'counted')
  return (
    <Section id="counts" title={t('engagement.exchange.counts')}>
      {takesCounts ? (
        <LinkList
          items={counted.map((file) => ({
            label: file,
            address: paths.file({ ...address, file }),
            note: t(`engagement.exchange.about.${file.replace('.csv', '')}`),
          }))}
        />
      ) : (
        <p>{t('engagement.exchange.not-over-yet')}</p>
      )}
    </Section>
  )
}

function Single({ address }: Props) {
  const { t } = usePage()
  const single = all.filter((file) => mapFiles[file] === 'single')
  return (
    <Section id="single" title={t('engagement.exchange.single')}>
      <p>{t('engagement.exchange.single-text')}</p>
      {single.map((file) => (
        <div key={file}>
          <InlineForm action={paths.file({ ...address, file })}>{file}</InlineForm>
          <p class="note">{t(`engagement.exchange.about.${file.replace('.csv', '')}`)}</p>
        </div>
      ))}
    </Section>
  )
}

function Bringing({ address, problems }: Props) {
  const { t } = usePage()
  return (
    <Section id="bring" title={t('engagement.exchange.bring')}>
      <p>{t('engagement.exchange.bring-text')}</p>
      <Form action={paths.files(address)} problems={problems} upload>
        <FileFields problems={problems} />
        <ButtonRow>
          <Button look="secondary">{t('engagement.exchange.bring-now')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
