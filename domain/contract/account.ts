import * as z from 'zod/mini'
import { CLIENT_KINDS } from '@/domain/rules/clientKinds'
import { CITIES } from '@/domain/rules/cities'
import { FILE_PURPOSES } from '@/domain/rules/files'
import { KEY_GROUPS } from '@/domain/rules/keyGroups'
import { ROLES } from '@/domain/rules/roles'
import { read, write } from './action'
import { at, cursor, fileView, id, mobile, oneOf, someOf, text } from './fields'

/** Who the caller is, as the caller may know it. */
export const me = z.object({
  /** Registered as job seeker or employer, or holding a role. */
  registered: z.boolean(),
  kind: z.nullable(z.enum(['seeker', 'employer'])),
  name: z.string(),
  phoneMasked: z.string(),
  unit: z.string(),
  city: z.nullable(oneOf(CITIES, '城市')),
  keyGroups: someOf(KEY_GROUPS, '重点群体'),
  roles: z.array(z.object({ role: oneOf(ROLES, '身份'), label: z.string() })),
  /** Set when the caller is an expert. */
  expertId: z.nullable(z.string()),
  /** Folder of cloud storage the caller uploads into. */
  uploadFolder: z.string(),
  unread: z.number(),
  nowAt: at,
  todayOn: z.string(),
})

const profile = {
  kind: oneOf(CLIENT_KINDS, '身份（劳动者或用人单位）'),
  name: text('姓名', { min: 2, max: 30 }),
  phone: mobile,
  /** Needed for employers. 第三条 */
  unit: z.optional(text('单位名称', { max: 60 })),
  city: z.optional(oneOf(CITIES, '所在城市')),
  keyGroups: z.optional(someOf(KEY_GROUPS, '重点群体', 5)),
}

const unitForEmployers = z.refine<{ kind: string; unit?: string | undefined }>(
  (value) => value.kind !== 'employer' || Boolean(value.unit),
  { error: '请填写单位名称', path: ['unit'] },
)

/** Made of record, step and number: 'consultations:9f2c…:3:0'. */
const messageId = z.string('缺少消息编号').check(z.regex(/^[\w:-]{1,100}$/, '消息编号不正确'))

export const inboxEntry = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  at,
  read: z.boolean(),
  /** Something waits for this person's act. */
  needsMe: z.boolean(),
  /** Page of the mini program that opens the thing, with its query. */
  opens: z.string(),
})

/** A picture that a person must look at, since the content check gave no verdict. */
export const pendingPicture = z.extend(fileView, { purpose: oneOf(FILE_PURPOSES, '文件用途'), at })

export const account = {
  me: read({ by: ['visitor'], input: z.object({}), output: me }),
  register: write({
    by: ['visitor'],
    input: z
      .object({
        ...profile,
        /** Version of the privacy notice that was agreed to. */
        agreedTo: text('个人信息告知版本', { min: 1, max: 20 }),
      })
      .check(unitForEmployers),
    output: me,
    refusals: ['ALREADY_REGISTERED', 'TEXT_REFUSED'],
  }),
  update: write({
    by: ['seeker', 'employer'],
    input: z.object(profile).check(unitForEmployers),
    output: me,
    refusals: ['TEXT_REFUSED', 'CHANGED_BY_OTHERS'],
  }),
  addFile: write({
    by: ['visitor'],
    input: z.object({
      /** What cloud storage answered to the upload: `cloud://…`. */
      fileId: z.string('缺少文件').check(z.maxLength(500, '文件地址不正确'), z.regex(/^cloud:\/\//, '文件地址不正确')),
      purpose: oneOf(FILE_PURPOSES, '文件用途'),
      name: z.optional(text('文件名', { max: 120 })),
    }),
    output: fileView,
    refusals: ['FILE_MISSING', 'FILE_TYPE', 'FILE_TOO_LARGE', 'FILE_BROKEN', 'FILE_LIMIT', 'NOT_YOURS'],
  }),
  files: read({
    by: ['visitor'],
    input: z.object({ keys: z.array(id).check(z.maxLength(20, '一次最多看 20 个文件')) }),
    output: z.object({ files: z.array(fileView) }),
  }),
  pendingPictures: read({
    by: ['centreOfficer'],
    /** Pictures the content check has said nothing about for half an hour, oldest first. */
    input: z.object({}),
    output: z.object({ pictures: z.array(pendingPicture) }),
  }),
  judgePicture: write({
    by: ['centreOfficer'],
    input: z.object({ key: id, verdict: z.enum(['passed', 'refused'], '请选择通过或不通过') }),
    output: z.object({ key: z.string() }),
    refusals: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  inbox: read({
    by: ['visitor'],
    input: z.object({ cursor }),
    output: z.object({ entries: z.array(inboxEntry), nextCursor: z.nullable(z.string()), unread: z.number() }),
  }),
  markRead: write({
    by: ['visitor'],
    /** Without ids: everything. */
    input: z.object({ ids: z.optional(z.array(messageId).check(z.maxLength(50, '一次最多 50 条'))) }),
    output: z.object({ unread: z.number() }),
  }),
} as const
