/** 政治面貌 in the order and short names of GB/T 4762. Never public. 附件1 政治面貌 */
export const POLITICAL_STATUSES = {
  partyMember: '中共党员',
  probationaryMember: '中共预备党员',
  leagueMember: '共青团员',
  revolutionaryCommittee: '民革党员',
  democraticLeague: '民盟盟员',
  nationalConstruction: '民建会员',
  promotingDemocracy: '民进会员',
  peasantsAndWorkers: '农工党党员',
  zhiGong: '致公党党员',
  jiuSan: '九三学社社员',
  taiwanLeague: '台盟盟员',
  withoutParty: '无党派人士',
  masses: '群众',
} as const

export type PoliticalStatus = keyof typeof POLITICAL_STATUSES
