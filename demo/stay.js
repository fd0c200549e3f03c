/**
 * Who follows a link to a section is kept there, while what stands above still grows; until they go elsewhere.
 *
 * @param arrived called when somebody does
 */
export function stayAt(hash, arrived) {
  const stay = () => {
    if (location.hash !== hash) return;
    arrived();
    const section = document.querySelector(hash);
    const goThere = () => section.scrollIntoView({behavior: 'instant'});
    const growth = new ResizeObserver(goThere);
    growth.observe(document.body);
    const leave = () => growth.disconnect();
    for (const by of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(by, leave, {once: true, passive: true});
    setTimeout(leave, 10_000);
  };
  addEventListener('hashchange', stay);
  stay();
}
