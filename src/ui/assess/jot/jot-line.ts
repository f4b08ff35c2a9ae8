/** The id of the line at the foot of a case page, for the key that goes to it. */
export const JOT_LINE = 'jot-line'
