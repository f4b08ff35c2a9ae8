/**
 * Gives the focus to what stays when the pressed button goes with what it did. The
 * place needs `tabIndex={-1}` where it is no field.  [RA42]
 */
export const focusOn = (id: string): void => document.getElementById(id)?.focus()
