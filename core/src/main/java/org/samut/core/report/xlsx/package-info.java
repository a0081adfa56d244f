/** Spreadsheets as they are written: cells with looks and units, formulas with their values, pages set up for A4. */
package org.samut.core.report.xlsx;
