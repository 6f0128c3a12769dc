/** The year's duty report: a template filled with figures and records of one moment, and the reports that were issued. */
@NullMarked
package mingjing.query.report;

import org.jspecify.annotations.NullMarked;
