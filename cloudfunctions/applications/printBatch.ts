import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { dayOf } from '@/domain/rules/shanghai'
import { postAndTitleOf } from '@/domain/rules/applicationWords'
import { batchById } from '../_kit/batches'
import { heldRole } from '../_kit/caller'
import type { CoverList, CoverRow } from '../_kit/paper/papers'
import { paperLink } from '../_kit/paperLinks'
import { must } from '../_kit/refusal'
import type { BatchDoc } from '../_kit/selectionDocuments'
import type { Handlers } from '../_kit/serve'
import * as store from './store'

const TITLE = '江苏省职业指导专家推荐人选汇总表'

/** The list that goes with a batch, as it was sent. 第六条(二) */
export const printBatch: Handlers<'applications'>['printBatch'] = async ({ id, format }, ctx) => {
  const [batch, officer] = await Promise.all([batchById(id), ctx.person()])
  const isCentre = heldRole(officer, 'centreOfficer') !== undefined
  must(isCentre || heldRole(officer, 'cityOfficer')?.city === batch.city, 'NOT_YOUR_AREA')
  const { printCoverList } = await import('../_kit/paper/coverList') // fonts and writers load for those alone who print
  return paperLink({
    content: await printCoverList(await coverListOf(batch), format),
    name: `${TITLE}-${batch.no}.${format}`,
    of: `coverList/${id}`,
    version: batch.version,
  })
}

async function coverListOf(batch: BatchDoc): Promise<CoverList> {
  const cases = await store.casesById(batch.applicationIds)
  const byId = new Map(cases.map((each) => [each._id, each]))
  const sent = batch.applicationIds.flatMap((each) => byId.get(each) ?? [])
  const categories = Object.keys(CATEGORIES) as Category[] // keys of a const table
  const totals = categories.map((category) => ({
    category: CATEGORIES[category],
    people: sent.filter((each) => each.category === category).length,
  }))
  return {
    title: TITLE,
    city: `${CITIES[batch.city]}市`,
    round: batch.roundTitle,
    rows: sent.map(coverRow),
    totals: totals.filter(({ people }) => people > 0),
    officer: batch.officerName,
    on: dayOf(batch.at),
  }
}

function coverRow(application: store.CaseDoc): CoverRow {
  const { name, unit, category, path, overAge, versions, content } = application
  return {
    name,
    unit,
    postAndTitle: postAndTitleOf(versions.at(-1)?.content ?? content),
    category: category === '' ? '' : CATEGORIES[category],
    evidence: path === '' ? '' : `${ELIGIBILITY[path].article}${ELIGIBILITY[path].label}`,
    remark: overAge ? '超过 65 岁' : '',
  }
}
