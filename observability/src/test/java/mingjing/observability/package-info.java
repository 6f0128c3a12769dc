/** Tests of the meters, of the dashboards and of the alerts. */
@NullMarked
package mingjing.observability;

import org.jspecify.annotations.NullMarked;
