import { serve } from '@/cloudfunctions/_kit/serve'
import { addFile } from './addFile'
import { files } from './files'
import { inbox } from './inbox'
import { markRead } from './markRead'
import { me } from './me'
import { judgePicture, pendingPictures } from './pictures'
import { register } from './register'
import { update } from './update'

export const main = serve('account', {
  me,
  register,
  update,
  addFile,
  files,
  inbox,
  markRead,
  pendingPictures,
  judgePicture,
})
