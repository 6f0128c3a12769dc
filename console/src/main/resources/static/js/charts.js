/* Draws the charts of a page from the JSON beside them. */
(() => {
  'use strict';

  const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';
  const COLOURS = ['#b81c22', '#0b4ea2', '#1a8f7d', '#d98324', '#6b4fa0', '#5b7083', '#3c8a3c', '#8a5a2b', '#0e7490', '#9d2f6b', '#5b6b12', '#444b57'];
  const INK = '#3a4656';
  const LINE = '#d7dde6';
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.dataset.still === 'yes';

  function base() {
    return { animation: !still, textStyle: { fontFamily: FONT, color: INK }, color: COLOURS };
  }

  function escaped(text) {
    return String(text).replace(/[&<>"']/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
  }

  function ranking(box, data) {
    const narrow = box.clientWidth < 480;
    const series = data.series.map((part) => ({
      name: part.name,
      type: 'bar',
      stack: 'total',
      barMaxWidth: 20,
      data: part.points,
      itemStyle: { borderColor: '#fff', borderWidth: 0.5 },
    }));
    series.push({
      name: '',
      type: 'bar',
      stack: 'total',
      silent: true,
      data: data.totals.map(() => 0),
      tooltip: { show: false },
      label: { show: true, position: 'right', color: INK, fontWeight: 600, formatter: (at) => Number(data.totals[at.dataIndex]).toFixed(1) },
    });
    return Object.assign(base(), {
      grid: { left: 8, right: 44, top: narrow ? 64 : 44, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, data: data.series.map((part) => part.name), itemWidth: 16, itemHeight: 10, textStyle: { color: INK } },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        confine: true,
        formatter: (rows) => {
          const at = rows[0].dataIndex;
          const lines = data.series.map((part, i) => '<span style="color:' + COLOURS[i % COLOURS.length] + '">■</span> ' + escaped(part.name) + '　<b>' + escaped(part.points[at]) + '</b>');
          return '<b>' + escaped(data.names[at]) + '　' + escaped(data.totals[at]) + '</b><br>' + lines.join('<br>');
        },
      },
      xAxis: { type: 'value', splitLine: { lineStyle: { color: '#edf0f4' } }, axisLabel: { color: INK } },
      yAxis: { type: 'category', inverse: true, data: data.names, axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } }, axisLabel: { color: INK, fontSize: 13 } },
      series,
    });
  }

  function burndown(box, data) {
    const words = box.dataset;
    const pairs = (marks) => marks.map((mark) => [mark.day, mark.count]);
    const first = data.plan[0].day;
    const last = data.plan[data.plan.length - 1].day;
    const within = data.shown >= first && data.shown <= last;
    const marked = {
      symbol: 'none',
      silent: true,
      animation: false,
      lineStyle: { color: '#8a1519', type: 'dashed' },
      label: { formatter: words.shown, color: INK, position: 'end' },
      data: [{ xAxis: data.shown }],
    };
    return Object.assign(base(), {
      grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
      legend: { top: 0, right: 0, data: [words.plan, words.open], textStyle: { color: INK } },
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'time', min: first, max: last, axisLine: { lineStyle: { color: LINE } }, axisLabel: { color: INK, hideOverlap: true, formatter: '{yyyy}-{MM}-{dd}' } },
      yAxis: { type: 'value', min: 0, name: words.unit, nameTextStyle: { color: INK, align: 'left', padding: [0, 0, 4, -20] }, minInterval: 1, splitLine: { lineStyle: { color: '#edf0f4' } }, axisLabel: { color: INK } },
      series: [
        { name: words.plan, type: 'line', data: pairs(data.plan), symbol: 'none', lineStyle: { type: 'dashed', width: 2, color: '#6b7a8f' }, itemStyle: { color: '#6b7a8f' } },
        {
          name: words.open,
          type: 'line',
          data: pairs(data.open),
          symbol: 'circle',
          symbolSize: 6,
          showSymbol: data.open.length < 60,
          lineStyle: { width: 2.5, color: '#b81c22' },
          itemStyle: { color: '#b81c22' },
          areaStyle: { color: 'rgba(184, 28, 34, 0.09)' },
          markLine: within ? marked : undefined,
        },
      ],
    });
  }

  const DRAWN = { ranking, burndown };

  document.querySelectorAll('[data-chart]').forEach((box) => {
    const data = JSON.parse(document.getElementById(box.dataset.source).textContent);
    const chart = window.echarts.init(box, null, { renderer: 'svg' });
    const draw = () => chart.setOption(DRAWN[box.dataset.chart](box, data), true);
    draw();
    window.addEventListener('resize', () => {
      chart.resize();
      draw();
    });
  });
})();
