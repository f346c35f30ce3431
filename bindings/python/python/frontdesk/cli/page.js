"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const SVG = "http://www.w3.org/2000/svg";
  const HOUR = 3600;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: data.zone, hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  const wall = (seconds) => clock.format(new Date(seconds * 1000));
  const two = (number) => String(number).padStart(2, "0");
  const length = (seconds) => {
    const whole = Math.round(seconds);
    const hours = Math.floor(whole / HOUR);
    const minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  };
  const make = (parent, name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  const draw = (parent, name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };

  // The hours on the wall between two instants, as seconds since 1970: not more than fit.
  const hours = (from, to, most) => {
    const found = [];
    for (let at = Math.ceil(from / 900) * 900; at <= to; at += 900) {
      if (wall(at).slice(3) === "00:00") found.push(at);
    }
    const step = [1, 2, 3, 4, 6, 12, 24].find((every) => found.length / every <= most) || 24;
    return found.filter((at) => Number(wall(at).slice(0, 2)) % step === 0);
  };

  const timeline = (parent, agent, day, from, to, width) => {
    const svg = draw(parent, "svg", {
      class: "time", viewBox: `0 0 ${width} 46`, role: "img", preserveAspectRatio: "none",
      "aria-label": `Timeline of ${agent.id}`,
    });
    const x = (at) => ((at - from) / (to - from)) * width;
    draw(svg, "rect", { class: "floor", x: 0, y: 4, width, height: 24, rx: 3 });
    for (const at of hours(from, to, width / 52)) {
      draw(svg, "line", { class: "hour", x1: x(at), x2: x(at), y1: 2, y2: 32 });
      const anchor = x(at) < 16 ? "start" : x(at) > width - 16 ? "end" : "middle";
      draw(svg, "text", { x: x(at), y: 43, "text-anchor": anchor }).textContent = wall(at).slice(0, 5);
    }
    for (const [offset, lasts, line, exceeded] of day.t) {
      const start = day.s + offset;
      const about = data.lines[line];
      const shape = draw(svg, "rect", {
        x: x(start).toFixed(2), y: 4, height: 24, fill: `var(--${about.colour})`,
        width: Math.max((lasts / (to - from)) * width, 0.6).toFixed(2),
      });
      let told = `${about.label}\n${wall(start)} – ${wall(start + lasts)} (${length(lasts)})`;
      if (exceeded) {
        told += `\nexceeded ${length(exceeded)}`;
        const over = draw(svg, "rect", {
          x: x(start + lasts - exceeded).toFixed(2), y: 20, height: 8, fill: "var(--bad)",
          width: Math.max((exceeded / (to - from)) * width, 1).toFixed(2),
        });
        draw(over, "title", {}).textContent = told;
      }
      draw(shape, "title", {}).textContent = told;
    }
  };

  const quota = (parent, [label, used, allowed, isCount, disabled]) => {
    const shown = isCount ? String : length;
    const left = Math.max(allowed - used, 0);
    const over = Math.max(used - allowed, 0);
    const box = make(parent, "div", undefined, { class: "quota" });
    const top = make(box, "div", undefined, { class: "top" });
    make(top, "span", label);
    const numbers = make(top, "span", `${shown(used)} of ${shown(allowed)} · `);
    if (over) make(numbers, "span", `${shown(over)} over`, { class: "over-text" });
    else make(numbers, "span", disabled ? "used up" : `${shown(left)} left`, { class: disabled ? "over-text" : "left-text" });
    const whole = Math.max(allowed, used) || 1;
    const svg = draw(box, "svg", {
      viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img",
      "aria-label": `${label}: ${numbers.textContent}`,
    });
    const within = (Math.min(used, allowed) / whole) * 100;
    draw(svg, "rect", { class: "spent", x: 0, y: 0, width: within, height: 10 });
    draw(svg, "rect", { class: "left", x: within, y: 0, width: (left / whole) * 100, height: 10 });
    draw(svg, "rect", { class: "over", x: within, y: 0, width: (over / whole) * 100, height: 10 });
  };

  const box = document.getElementById("agents");
  const show = (date) => {
    box.textContent = "";
    const there = data.agents.filter((agent) => agent.days[date]);
    const busy = there.map((agent) => agent.days[date]).filter((day) => day.t.length);
    let from = Math.min(...busy.map((day) => day.s + day.t[0][0]));
    let to = Math.max(...busy.map((day) => {
      const [offset, lasts] = day.t[day.t.length - 1];
      return day.s + offset + lasts;
    }));
    from = Math.floor(from / HOUR) * HOUR;
    to = Math.max(Math.ceil(to / HOUR) * HOUR, from + HOUR);
    document.getElementById("present").textContent =
      `${there.length} ${there.length === 1 ? "agent" : "agents"}`;
    for (const agent of there) {
      const day = agent.days[date];
      const card = make(box, "section", undefined, { class: "agent" });
      const head = make(card, "div", undefined, { class: "head" });
      make(head, "h3", agent.id);
      const list = make(head, "dl", undefined, { class: "figures" });
      for (const [name, value] of day.f) {
        const pair = make(list, "div");
        make(pair, "dt", name);
        make(pair, "dd", value);
      }
      timeline(card, agent, day, from, to, Math.max(card.clientWidth - 34, 280));
      if (day.q.length) {
        const quotas = make(card, "div", undefined, { class: "quotas" });
        for (const row of day.q) quota(quotas, row);
      }
    }
  };

  const legend = document.getElementById("legend");
  for (const line of data.lines) {
    const item = make(legend, "li");
    make(item, "i", undefined, { style: `background:var(--${line.colour})` });
    item.append(line.label);
  }
  if (!data.days.length) return;
  const choice = document.getElementById("day");
  const [before, after] = [document.getElementById("before"), document.getElementById("after")];
  for (const date of data.days) make(choice, "option", date.label, { value: date.date });
  const turn = (step) => {
    choice.selectedIndex = Math.min(Math.max(choice.selectedIndex + step, 0), data.days.length - 1);
    before.disabled = choice.selectedIndex === 0;
    after.disabled = choice.selectedIndex === data.days.length - 1;
    show(choice.value);
  };
  choice.addEventListener("change", () => turn(0));
  before.addEventListener("click", () => turn(-1));
  after.addEventListener("click", () => turn(1));
  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    show(choice.value);
  });
  document.getElementById("days").hidden = data.days.length < 2;
  const wanted = data.days.findIndex((date) => `#${date.date}` === location.hash);
  turn(Math.max(wanted, 0));
})();
