import { Heading, LinkList, usePage } from '../../../ui/index.ts'
import { callBackPaths, Due } from '../../voices/index.ts'
import { myCalls, type ChampionDay } from '../champion-day.ts'

const callsShown = 5

/** Whom the reader promised to ring, those due first, each with the number to tap. */
export function CallsToMake({ calls }: Pick<ChampionDay, 'calls'>) {
  const { t, lab } = usePage()
  if (calls.length === 0) return null
  return (
    <>
      <Heading level={3}>{t('home.day.calls')}</Heading>
      <LinkList
        items={calls.slice(0, callsShown).map((call) => ({
          label: call.name,
          address: callBackPaths.callBack({ lab: lab!.slug, callBackId: call.id }),
          note: (
            <>
              {call.phone && (
                <>
                  <a class="ds-link" href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>
                    {call.phone}
                  </a>
                  {' · '}
                </>
              )}
              <Due {...call} />
              {call.about && (
                <>
                  <br />
                  {call.about}
                </>
              )}
            </>
          ),
        }))}
      />
      {calls.length > callsShown && (
        <p>
          <a class="ds-link" href={myCalls(lab!.slug)}>
            {t('home.day.all-calls', { count: calls.length })}
          </a>
        </p>
      )}
    </>
  )
}
