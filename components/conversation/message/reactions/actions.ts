import SmilePlus from 'lucide-react/icons/smile-plus'
import Users from 'lucide-react/icons/users'
import type { MessageAction } from '@/components/conversation/message/actions/message-action'
import { anchorOf, focusTargetOf } from '@/components/conversation/message/actions/where'
import { QuickReactions } from './QuickReactions'
import { reactionTexts } from './texts'

export const react: MessageAction = {
  id: 'react',
  icon: SmilePlus,
  label: ({ locale }) => reactionTexts[locale].react,
  isInToolbar: true,
  isOffered: ({ conversation: { feed } }) => !feed.isGone,
  Shortcuts: QuickReactions,
  run: ({ message, article, conversation }) => {
    const props = { message, anchor: anchorOf(article), returnTo: focusTargetOf(article) }
    conversation.openDialog(async () => (await import('./ReactionPicker')).ReactionPicker, props)
    return undefined
  },
}

export const showReactions: MessageAction = {
  id: 'reactions',
  icon: Users,
  label: ({ locale }) => reactionTexts[locale].whoReacted,
  isInToolbar: false,
  isOffered: ({ message, conversation: { feed } }) => !feed.isGone && message.reactions.length > 0,
  run: ({ message, article, conversation }) => {
    const props = { messageId: message.id, returnTo: focusTargetOf(article) }
    conversation.openDialog(async () => (await import('./ReactionsDialog')).ReactionsDialog, props)
    return undefined
  },
}
