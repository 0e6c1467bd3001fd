import { serve } from '../_kit/serve'
import { assign } from './assign'
import { assignments } from './assignments'
import { cases } from './cases'
import { draw } from './draw'
import { join, joining } from './join'
import { caseOf, declare, mark } from './mark'
import { keepMeeting, meeting } from './meeting'
import { addMember, editMember, of, removeMember } from './members'

export const main = serve('panel', {
  of,
  addMember,
  editMember,
  removeMember,
  draw,
  join,
  joining,
  assignments,
  assign,
  cases,
  case: caseOf,
  declare,
  mark,
  meeting,
  keepMeeting,
})
