const BAR = 0.01;

/** Collects layout shifts from the first on, with what moved. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    const shifts = [];
    window.lecternShifts = shifts;
    const name = node => node === null ? 'gone' : node.nodeType !== 1 ? `text in ${name(node.parentElement)}`
      : node.tagName.toLowerCase() + (node.id && `#${node.id}`) + [...node.classList].slice(0, 3).map(one => `.${one}`).join('');
    new PerformanceObserver(list => {
      for (const entry of list.getEntries().filter(({hadRecentInput}) => !hadRecentInput)) {
        shifts.push({at: entry.startTime, value: entry.value, moved: entry.sources.map(({node}) => name(node))});
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
}

/** The page's cumulative layout shift: the worst window of 5 s without a pause of 1 s, as browsers report it. */
export async function readShift(page) {
  const shifts = await page.evaluate('window.lecternShifts');
  const windows = [];
  for (const shift of shifts) {
    const current = windows.at(-1);
    if (current === undefined || shift.at - current.last > 1000 || shift.at - current.first > 5000) {
      windows.push({first: shift.at, last: shift.at, value: shift.value});
    } else {
      current.last = shift.at;
      current.value += shift.value;
    }
  }
  const largest = shifts.reduce((most, shift) => shift.value > (most?.value ?? 0) ? shift : most, null);
  return {value: Math.max(0, ...windows.map(({value}) => value)), moved: largest?.moved ?? []};
}

export function shiftFigures(records) {
  const ours = records.filter(({theme}) => theme === 'lectern').sort((a, b) => b.shift.value - a.shift.value);
  const peerOf = ({page, direction}) =>
    records.find(one => one.theme === 'boost' && one.page === page && one.direction === direction).shift.value;
  const [worst] = ours;
  const over = records.filter(({theme, shift}) => theme === 'boost' && shift.value > BAR);
  return [{
    name: `cumulative layout shift, the worst of ${ours.length} pages and looks`,
    bar: `${BAR} or less`,
    measured: `${worst.shift.value.toFixed(4)} (${look(worst)})`,
    peer: `Boost on that page ${peerOf(worst).toFixed(4)}; above ${BAR} in ${over.length} of ${records.length - ours.length}`,
    pass: worst.shift.value <= BAR,
    details: ours.filter(({shift}) => shift.value > 0.001).map(record => `${look(record)}: ${record.shift.value.toFixed(4)} `
      + `(Boost ${peerOf(record).toFixed(4)}); moved most: ${record.shift.moved.join(', ')}`),
  }];
}

function look({page, scheme, direction}) {
  return `${page}, ${scheme}, ${direction}`;
}
