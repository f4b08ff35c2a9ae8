/**
 * Slash goes to the search from everywhere, but inside a text.  [SR1]
 */
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'

export function useSearchKey(): void {
  const { route } = useLocation()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event
      if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return
      if (target instanceof HTMLElement && target.matches('input, textarea, select, dialog *'))
        return
      event.preventDefault()
      route('/search')
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [route])
}
