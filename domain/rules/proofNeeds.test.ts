import { ELIGIBILITY, type EvidencePath } from './eligibilityPaths'
import { PROOF_KINDS, type ProofKind } from './proofKinds'
import { missingProofs, proofsFor, showProofs } from './proofNeeds'

/** Written from article 5: line to prepare → what proves it. */
const EXPECTED: Record<EvidencePath, [prepare: RegExp, kinds: ProofKind[]][]> = {
  'R5.1a': [
    [/5 年/, ['employmentProof']],
    [/职业资格、等级证书或职称证书/, ['skillCertificate', 'titleCertificate']],
  ],
  'R5.1b': [
    [/任职证明/, ['postProof']],
    [/职称证书或.*技能等级证书/, ['titleCertificate', 'skillCertificate']],
    [/人力资源服务许可证/, ['agencyLicence']],
  ],
  'R5.2': [
    [/5 年/, ['employmentProof']],
    [/职称证书/, ['titleCertificate']],
  ],
  'R5.3a': [
    [/任职证明/, ['postProof']],
    [/大型企业/, ['firmSizeProof']],
    [/5 年/, ['employmentProof']],
    [/经营状况/, ['firmStanding']],
  ],
  'R5.3b': [
    [/任职证明/, ['postProof']],
    [/中型企业/, ['firmSizeProof']],
    [/5 年/, ['employmentProof']],
    [/经营状况/, ['firmStanding']],
  ],
  'R5.3c': [
    [/营业执照等创办人证明/, ['businessLicence', 'postProof']],
    [/小微企业/, ['firmSizeProof']],
    [/5 年/, ['employmentProof']],
    [/经营状况/, ['firmStanding']],
  ],
  'R5.4a': [
    [/5 年/, ['employmentProof']],
    [/1650/, ['systemProof']],
  ],
  'R5.4b': [[/研究成果/, ['research']]],
  'R5.5': [[/获奖证书/, ['award']]],
}
const PATHS: EvidencePath[] = ['R5.1a', 'R5.1b', 'R5.2', 'R5.3a', 'R5.3b', 'R5.3c', 'R5.4a', 'R5.4b', 'R5.5']

it('is tried over every path', () => {
  expect(Object.keys(ELIGIBILITY)).toEqual(PATHS)
})

it.each(PATHS)('%s asks for one proof of each thing it says to prepare', (path) => {
  const { prepare } = ELIGIBILITY[path]

  expect(proofsFor(path)).toEqual(EXPECTED[path].map(([, kinds]) => kinds))
  expect(prepare).toHaveLength(EXPECTED[path].length)
  EXPECTED[path].forEach(([words], at) => expect(prepare[at]).toMatch(words))
})

it.each(PATHS)('%s lacks every group at first and none with the first kind of each', (path) => {
  const enough = EXPECTED[path].flatMap(([, [first]]) => first ?? [])

  expect(missingProofs(path, [])).toEqual(EXPECTED[path].map(([, kinds]) => kinds))
  expect(missingProofs(path, enough)).toEqual([])
})

it('takes either kind of a group, and counts no other material', () => {
  expect(missingProofs('R5.1a', ['employmentProof', 'titleCertificate'])).toEqual([])
  expect(missingProofs('R5.1a', ['employmentProof', 'skillCertificate'])).toEqual([])
  expect(missingProofs('R5.2', ['employmentProof', 'skillCertificate', 'other', 'honour'])).toEqual([
    ['titleCertificate'],
  ])
})

it('says in words what is wanting', () => {
  expect(missingProofs('R5.1b', ['postProof']).map(showProofs)).toEqual([
    '职称证书或职业资格/技能等级证书',
    '人力资源服务许可证',
  ])
})

it('asks for every kind somewhere but honours and the rest', () => {
  const asked = new Set(PATHS.flatMap((path) => proofsFor(path).flat()))
  const others = Object.keys(PROOF_KINDS).filter((kind) => !asked.has(kind as ProofKind))

  expect(others).toEqual(['honour', 'other'])
})
