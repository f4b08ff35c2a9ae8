/**
 * A time of day in minutes since midnight, for telling whether two interviews
 * overlap. Times are kept as 09:30 and were asked for so at the door.
 */
export function timeToMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
