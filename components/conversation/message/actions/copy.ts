import Copy from 'lucide-react/icons/copy'
import Link from 'lucide-react/icons/link'
import { copyText } from '@/components/ui/copy'
import type { Message } from '@/lib/messages/contract'
import type { MessageAction } from './message-action'
import { actionTexts } from './texts'

const copying: Pick<MessageAction, 'isInToolbar' | 'isOffered' | 'doneLabel' | 'failedText'> = {
  isInToolbar: true,
  isOffered: () => true,
  doneLabel: ({ texts }) => texts.copied,
  failedText: ({ locale }) => actionTexts[locale].copyFailed,
}

export const copyMessage: MessageAction = {
  ...copying,
  id: 'copy',
  icon: Copy,
  label: ({ locale }) => actionTexts[locale].copyText,
  run: ({ message }) => copyText(message.contenido),
}

export const copyLink: MessageAction = {
  ...copying,
  id: 'copy-link',
  icon: Link,
  label: ({ locale }) => actionTexts[locale].copyLink,
  run: ({ message }) => copyText(linkTo(message)),
}

const linkTo = ({ id, chat_id }: Message) => `${location.origin}/c/${String(chat_id)}?m=${String(id)}`
