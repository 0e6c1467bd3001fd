import { pathOf } from '@/src/pages'

/** The card in WeChat that leads the unit to its page; without a code, the way in for everybody. */
export function consentCard(name: string, code: string) {
  if (!code) return { title: '申请成为职业指导专家', path: pathOf('apply') }
  return { title: `请确认是否同意${name}申报职业指导专家`, path: pathOf('unitConsent', { code }) }
}
