import {
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import type { Database } from '../db/database.ts'

const formBytesMax = 1_000_000
const uploadBytesMax = 22_000_000

/** How many bytes a form may have. */
export function bodyLimit(upload: boolean): number {
  return upload ? uploadBytesMax : formBytesMax
}

const budgets = {
  /** Sign-in mails asked for one address. */
  'sign-in-mail': { points: 5, duration: 15 * 60 },
  /** Sign-in mails asked from one network address: a village hall shares one. */
  'sign-in-network': { points: 60, duration: 15 * 60 },
  /** Wrong sign-in codes of one request. */
  'sign-in-code': { points: 5, duration: 15 * 60 },
  /** Tries to sign in with a passkey in one browser. */
  'passkey-browser': { points: 20, duration: 15 * 60 },
  /** The same from one network address, whatever its browsers call themselves. */
  'passkey-network': { points: 200, duration: 15 * 60 },
  /** Ways to the provider of the staff begun in one browser. */
  'provider-browser': { points: 20, duration: 15 * 60 },
  /** The same from one network address: a whole office shares one. */
  'provider-network': { points: 200, duration: 15 * 60 },
  /** Wrong invitation codes from one browser or network address. */
  'invitation-code': { points: 20, duration: 15 * 60 },
  /** Wrong invitation codes from one network address, whatever its browsers call themselves. */
  'invitation-network': { points: 200, duration: 15 * 60 },
  /** Contributions begun in one browser, or by one person. */
  'saying-browser': { points: 20, duration: 60 * 60 },
  /** Contributions begun in one lab: more at once than any hall holds. */
  'saying-lab': { points: 600, duration: 10 * 60 },
  /** Contributions begun from one network: beyond it a person looks first, for a hall shares one address. */
  'saying-network': { points: 80, duration: 15 * 60 },
  /** Comments and reports of one person or browser. */
  'comment-browser': { points: 60, duration: 60 * 60 },
  /** Comments and reports in one lab. */
  'comment-lab': { points: 1200, duration: 10 * 60 },
  /** Comments and reports from one network address; more are looked at first. */
  'comment-network': { points: 80, duration: 15 * 60 },
  /** Wrong receipt codes from one browser. */
  'receipt-code': { points: 20, duration: 15 * 60 },
  /** Wrong receipt codes from one network, whatever its browsers call themselves. */
  'receipt-network': { points: 200, duration: 15 * 60 },
  /** Newcomers to opinion maps in one lab: more at once than any hall or evening holds. */
  'voter-lab': { points: 5000, duration: 10 * 60 },
  /** Newcomers from one network: beyond it a person looks before they count, for a hall shares one address. */
  'voter-network': { points: 250, duration: 15 * 60 },
  /** Statements of one person or browser in opinion maps. */
  'statement-browser': { points: 20, duration: 60 * 60 },
  /** Statements in the opinion maps of one lab. */
  'statement-lab': { points: 600, duration: 10 * 60 },
  /** Statements from one network. */
  'statement-network': { points: 250, duration: 15 * 60 },
  /** Offers to be a champion, and names of others, from one person or browser. */
  'offer-browser': { points: 6, duration: 60 * 60 },
  /** The same in one lab. */
  'offer-lab': { points: 300, duration: 60 * 60 },
  /** The same from one network: more are marked for whoever reads them, for a hall shares one address. */
  'offer-network': { points: 25, duration: 60 * 60 },
  /** Solutions sent to open calls from one browser. */
  'idea-browser': { points: 6, duration: 60 * 60 },
  /** The same in one lab. */
  'idea-lab': { points: 300, duration: 60 * 60 },
  /** The same from one network: more are marked for whoever reads them, for a hall shares one address. */
  'idea-network': { points: 25, duration: 60 * 60 },
  /** Answers to readiness rounds by one browser: a shared computer in an office is one. */
  'readiness-browser': { points: 60, duration: 60 * 60 },
  /** Answers to readiness rounds in one lab: more at once than any office or hall holds. */
  'readiness-lab': { points: 1200, duration: 10 * 60 },
  /** Wrong codes of readiness rounds from one network. */
  'readiness-code': { points: 100, duration: 15 * 60 },
  /** Answers about services by one browser: a tablet in a village hall is one. */
  'assessment-browser': { points: 60, duration: 60 * 60 },
  /** Answers about services in one lab: more at once than any hall holds. */
  'assessment-lab': { points: 1200, duration: 10 * 60 },
  /** Wrong codes for staff from one network. */
  'assessment-code': { points: 100, duration: 15 * 60 },
} as const
export type Budget = keyof typeof budgets

/** Strict budgets for what could be guessed or misused; kept in the database, so that all processes share them. */
export type Limits = { spend(budget: Budget, key: string): Promise<boolean> }

/** Opens the budgets; while the database is away each process counts for itself. */
export function openLimits(database: Pick<Database, 'app'>): Limits {
  const limiters = new Map<string, RateLimiterAbstract>()
  for (const [name, { points, duration }] of Object.entries(budgets)) {
    const insurance = new RateLimiterMemory({ keyPrefix: name, points, duration })
    limiters.set(
      name,
      new RateLimiterPostgres({
        storeClient: database.app,
        storeType: 'pool',
        tableName: 'spending',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration,
        insuranceLimiter: insurance,
      }),
    )
  }
  return {
    async spend(budget, key) {
      try {
        await limiters.get(budget)!.consume(key)
        return true
      } catch (refused) {
        if (refused instanceof Error) throw refused
        return false
      }
    },
  }
}
